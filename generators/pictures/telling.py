"""What the picture of each page says, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Traced
from generators.derive.newest import latest, newest, next_target
from generators.derive.readings import reading
from generators.language.figures import show, when
from generators.language.names import measure_after
from generators.language.words import words
from generators.model.base import LANGUAGES, Language, Text
from generators.model.vocabulary import Place
from generators.reconciling.revisions import revisions

LookUp = Callable[[Mapping[str, str]], str]
"""A word of the interface, whatever the language."""


@dataclass(frozen=True)
class Both:
    """A line in both languages; either may be empty."""

    zh: str = ""
    en: str = ""

    def in_(self, language: Language) -> str:
        """The line in one language."""
        return self.zh if language == "zh" else self.en

    @property
    def lines(self) -> tuple[str, str]:
        """Chinese first."""
        return self.zh, self.en


@dataclass(frozen=True)
class Picture:
    """Three lines: what it is about, what a reader sees first, and when, where or how it is said."""

    above: Both
    main: Both
    foot: Both

    def described(self, language: Language) -> str:
        """The picture in words, for those who do not see it."""
        lines = (part.in_(language) or part.zh for part in self._parts)  # pinyin is for both
        return " · ".join(line for line in lines if line)

    @property
    def _parts(self) -> tuple[Both, Both, Both]:
        return self.above, self.main, self.foot

    @property
    def key(self) -> str:
        """Everything that it says."""
        return repr(astuple(self))


def pictures(catalogue: Catalogue) -> dict[str, Picture]:
    """The picture of each page that has one of its own, by the page's address; the home page's is for all others."""
    return dict(_told(catalogue))


def _told(catalogue: Catalogue) -> Iterator[tuple[str, Picture]]:
    yield addresses.HOME, Picture(Both(), _both(catalogue.site.name), _both(catalogue.site.tagline))
    for place in catalogue.reported:
        yield addresses.place(place.id), _place(place, catalogue)
    for source in catalogue.sources:
        count = _counted(len(catalogue.by_source.get(source.id, ())), lambda word: word["facts_count"])
        yield addresses.report(source.id), Picture(_both(source.publisher), _both(source.title), count)
    for topic in (topic for topic in catalogue.topics if catalogue.indicators_of(topic.id)):
        count = _counted(len(catalogue.indicators_of(topic.id)), lambda word: word["indicators_count"])
        yield addresses.topic(topic.id), Picture(_said(lambda word: word["topics"]), _both(topic.name), count)
    for id_, facts in catalogue.by_indicator.items():
        yield addresses.indicator(id_), _figure(_first(facts, catalogue), catalogue)
    for term in catalogue.terms:
        said = Both(term.term, term.english.name)
        kind = Both(*(words(code)[f"kind_{term.kind}"] for code in LANGUAGES))
        yield addresses.term(term.id), Picture(kind, said, Both(reading(term)))


def _first(facts: tuple[Traced, ...], catalogue: Catalogue) -> Traced:
    """The figure that the indicator's page names first: the newest level of the first place that reports it."""
    valid = [traced for traced in facts if traced.key not in revisions(catalogue).of_earlier]
    reporting = [place.id for place in catalogue.places]
    place = min((traced.place.id for traced in valid), key=reporting.index)
    own = tuple(traced for traced in valid if traced.place.id == place)
    return latest(own) or newest(own, "yoy-growth") or next_target(own) or own[-1]


def _place(place: Place, catalogue: Catalogue) -> Picture:
    """A place by its first figure; one without figures by its name."""
    if not place.headlines:
        return Picture(
            _said(lambda word: word["place"]), _both(place.name), _both(place.lead) if place.lead else Both()
        )
    headline = place.headlines[0]
    traced = revisions(catalogue).current(catalogue.by_key[headline.fact])
    shown = _figure(traced, catalogue)
    name = headline.label or traced.indicator.name
    foot = (f"{name.in_(code)} · {when(traced.fact, code)}" for code in LANGUAGES)
    return Picture(_both(place.name), shown.main, Both(*foot))


def _figure(traced: Traced, catalogue: Catalogue) -> Picture:
    figure = (show(traced.fact, catalogue.table, code).main for code in LANGUAGES)
    names = (_named(traced, code) for code in LANGUAGES)
    foot = (_where_and_when(traced, code) for code in LANGUAGES)
    return Picture(Both(*names), Both(*figure), Both(*foot))


def _named(traced: Traced, language: Language) -> str:
    name = traced.indicator.name.in_(language)
    return name[:1].upper() + name[1:]


def _where_and_when(traced: Traced, language: Language) -> str:
    """Place and period, and what a bare figure would not tell: that it is a share, or a target."""
    word, fact = words(language), traced.fact
    said = [traced.place.name.in_(language), when(fact, language)]
    if fact.status != "actual":
        said.append(word[f"status_{fact.status}"])
    if fact.measure in ("share", "completion", "multiple", "rank"):
        measure = measure_after(traced.indicator.name.in_(language), fact, language)
        said += [measure] if measure else []
    return " · ".join(said)


def _both(text: Text) -> Both:
    return Both(text.zh, text.en)


def _said(look_up: LookUp) -> Both:
    return Both(*(look_up(words(code)) for code in LANGUAGES))


def _counted(number: int, look_up: LookUp) -> Both:
    zh, en = _said(look_up).lines
    return Both(f"{number}{zh}", f"{number} {en if number != 1 else en.removesuffix('s')}")
