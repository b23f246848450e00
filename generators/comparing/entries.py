"""A record as readers of one language meet it, whatever kind it is of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generators.language.words import words
from generators.model.base import Language, Text
from generators.pages.views import FigureView


@dataclass(frozen=True)
class Aspect:
    """One thing that readers see of a record."""

    label: str
    text: str
    key: str = ""
    """What has to differ for it to have changed, where that is not the text: another indicator is a change of the
    figure, another name of the same indicator is one of the indicator."""
    members: Mapping[str, str] = field(default_factory=dict)
    """Of a list that is too long to be told: each member by its name, and what tells it from itself."""

    @property
    def what(self) -> str:
        """What tells it from itself in another state."""
        return self.key or self.text

    def apart(self, other: Aspect) -> tuple[str, ...]:
        """The names of the members that are not the same in another state."""
        names = {**self.members, **other.members}
        return tuple(name for name in names if self.members.get(name) != other.members.get(name))


@dataclass(frozen=True)
class Entry:
    """A record in one language."""

    id: str
    name: str
    brief: str
    """What is said of it beside its name where it is new or gone."""
    address: str | None
    """Where readers find it, within their language; None where nothing shows it by itself."""
    aspects: Mapping[str, Aspect]
    record: object = field(repr=False)
    """All of it: what differs here and in no aspect is seen by nobody."""


def text_of(text: Text | None, language: Language) -> str:
    """A text that a record may be without."""
    return text.in_(language) if text else ""


def listed(names: Iterable[str], language: Language) -> str:
    """Names one behind the other."""
    return words(language)["comma"].join(names)


def chosen(label: str, ids: Iterable[str], names: Mapping[str, str], language: Language) -> Aspect:
    """Other records that a record names: compared by their ids, shown by their names."""
    found = tuple(ids)
    return Aspect(label, listed((names[id_] for id_ in found), language), " ".join(found))


def named(figure: FigureView) -> str:
    """A figure by place, indicator, measure and time, and what it is where it has not happened."""
    known = figure.status == "actual"
    return " · ".join((figure.place, figure.label, figure.when, *(() if known else (figure.status_word,))))
