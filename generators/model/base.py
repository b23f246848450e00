"""What every record shares: frozen, closed to unknown keys, and bilingual where people read it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LINE = r"^\S(.*\S)?$"
Id = Annotated[str, StringConstraints(pattern=ID)]
Line = Annotated[str, StringConstraints(min_length=1, pattern=LINE)]


class Record(BaseModel):
    """A frozen record; a key that it does not know is an error, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Text(Record):
    """A text for readers in both languages; there is no fall-back from one to the other."""

    zh: Line
    """Simplified Chinese, as a Chinese editor would print it."""
    en: Line
    """English, as an English editor would print it."""

    def in_(self, language: Language) -> str:
        """The text in one language."""
        return self.zh if language == "zh" else self.en
