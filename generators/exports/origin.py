"""The document in which what is cited was printed: named beside it, and as a reference of its own."""

from __future__ import annotations

from dataclasses import dataclass

from generators.exports.marks import in_marks
from generators.language.dates import MONTHS, day_text
from generators.language.words import words
from generators.model.base import Language
from generators.model.source import Article, Source, SourceKind

GBT_MARKS: dict[SourceKind, str] = {
    "government-work-report": "R",
    "newspaper-page": "N",
    "feature": "Z",
    "plan": "Z",
    "bulletin": "R",
}
"""Reports (R), newspapers (N) and what has no letter of its own (Z)."""


@dataclass(frozen=True)
class Form:
    """A reference in one form. Something in it stands apart: APA's italics, the day that a reader fills in."""

    before: str
    apart: str = ""
    after: str = ""
    further: tuple[Form, ...] = ()
    """References that belong to it, each on a line of its own."""

    @property
    def lines(self) -> tuple[Form, ...]:
        """Itself and what belongs to it."""
        return self, *self.further

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(f"{line.before}{line.apart}{line.after}" for line in self.lines)


@dataclass(frozen=True)
class Origin:
    """A document, or an article in it."""

    source: Source
    article: Article | None = None

    def named(self, language: Language) -> str:
        """Publisher, title, part and day: 区政府《工作报告》：增长，2026年2月4日. Or what describes it, in brackets."""
        part, source = self.part(language), self.source
        colon, stop = ("：", "") if language == "zh" else (": ", ", in Chinese")
        after = f"{colon}{part}" if part else ""
        if source.described:
            return f"[{source.described.in_(language)}]{after}{stop}"
        publisher, title, day = source.publisher.in_(language), source.title.in_(language), self.day(language)
        if language == "zh":
            return f"{publisher}{in_marks(title)}{after}，{day}"
        return f"{publisher}, {title}{after}, {day}{stop}"

    def part(self, language: Language) -> str:
        """The article; empty for the whole."""
        return self.article.headline.in_(language) if self.article else ""

    def day(self, language: Language) -> str:
        """When it was published, as far as that is known, with a word where that was inferred."""
        published = self.source.published
        word = words(language)["inferred"] if published.known == "inferred" else ""
        blank = " " if word and language == "en" else ""
        return f"{day_text(published.date, language)}{blank}{word}"


def gbt_source(origin: Origin) -> Form:
    """GB/T 7714—2015: publisher. title: part[mark]. (day)[day cited]. address. What is inferred stands in brackets."""
    source, part = origin.source, origin.part("zh")
    mark = f"[{GBT_MARKS[source.kind]}{'/OL' if source.url else ''}]"
    if source.described:
        described = f"[{source.described.zh}]"
        before = f"{part}{mark}//{described}." if part else f"{described}{mark}."
    else:
        date = source.published.date
        day = f"[{date}]" if source.published.known == "inferred" else f"({date})" if source.url else date
        before = f"{source.publisher.zh}. {source.title.zh}{f': {part}' if part else ''}{mark}. {day}"
    if source.url:
        return Form(before, words("zh")["cited_day"], f". {source.url}.")
    return Form(before if before.endswith(".") else f"{before}.")


def apa_source(origin: Origin) -> Form:
    """APA 7: a group as author, the day, the title in italics; a work without title or author is described."""
    source, part = origin.source, origin.part("en")
    address = f" {source.url}" if source.url else ""
    if source.described:
        described = source.described.en
        said = f"{part} [In Chinese]. [{described}]." if part else f"[{described}; in Chinese]."
        return Form(f"{said}{address}")
    author = source.publisher.en[:1].upper() + source.publisher.en[1:]
    title = f"{source.title.en}{f': {part}' if part else ''}"
    return Form(f"{author}. ({_apa_date(source)}). ", title, f" [In Chinese].{address}")


def _apa_date(source: Source) -> str:
    """2026, February 4; an inferred one is about right."""
    year, *rest = source.published.date.split("-")
    month = f", {MONTHS[int(rest[0]) - 1]}" if rest else ""
    day = f" {int(rest[1])}" if len(rest) > 1 else ""
    return f"{'ca. ' if source.published.known == 'inferred' else ''}{year}{month}{day}"
