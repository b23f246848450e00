"""Figures and source cards as templates need them: resolved to one language, with their links."""

from __future__ import annotations

from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Traced
from generators.exports import cited
from generators.language.dates import day_text
from generators.language.figures import show, when
from generators.language.names import measure_word, named
from generators.language.words import words
from generators.model.base import Language
from generators.model.source import Dated, Source
from generators.pages.citing import FormView, cite_views
from generators.pages.history import history
from generators.pages.page import sentence
from generators.reconciling.index import index_of
from generators.reconciling.relations import Relation
from generators.reconciling.revisions import revisions

NOT_SELF_EVIDENT = ("share", "completion", "multiple")
"""Measures that a figure's own words do not tell: 15.4% might be anything."""


@dataclass(frozen=True)
class FigureView:
    """A figure with the link to its source card."""

    id: str
    key: str
    name: str
    label: str
    main: str
    printed: str
    when: str
    measure: str
    what: str
    status: str
    status_word: str
    place: str
    card: str
    indicator: str
    note: str
    revised: str
    """A word where a later source reports it differently."""


@dataclass(frozen=True)
class Line:
    """One line of a source card."""

    name: str
    value: str
    href: str = ""
    lang: str = ""


@dataclass(frozen=True)
class CardView:
    """A figure with everything that is known of where it stands."""

    figure: FigureView
    lines: tuple[Line, ...]
    anchor: str
    public: str
    history: tuple[Line, ...]
    """What became of it: revised, corrected."""
    unfit: tuple[Line, ...]
    """What it does not fit, with the way to the arithmetic."""
    cite: list[FormView]


@dataclass(frozen=True)
class Crumb:
    """A step on the way back to the home page."""

    text: str
    href: str


@dataclass(frozen=True)
class Views:
    """Makes the views of one page."""

    catalogue: Catalogue
    language: Language
    address: str

    def link(self, target: str) -> str:
        """A link from this page."""
        return addresses.link(target, seen_from=self.address)

    def crumbs(self, *steps: tuple[str, str]) -> list[Crumb]:
        """The way from the home page to this one: (text, address)."""
        first = (words(self.language)["home"], addresses.HOME)
        return [Crumb(text, self.link(address)) for text, address in (first, *steps)]

    def figure(self, traced: Traced, name: str = "") -> FigureView:
        """A figure as it stands in lists."""
        word, fact = words(self.language), traced.fact
        shown = show(fact, self.catalogue.table, self.language)
        return FigureView(
            id=fact.id,
            key=traced.key,
            name=name or sentence(traced.indicator.name.in_(self.language)),
            label=label(traced, self.language),
            main=shown.main,
            printed=shown.printed,
            when=when(fact, self.language),
            measure=measure_word(fact, self.language) or word["measure_name_level"],
            what=measure_word(fact, self.language) if fact.measure in NOT_SELF_EVIDENT else "",
            status=fact.status,
            status_word=word[f"status_{fact.status}"],
            place=traced.place.name.in_(self.language),
            card=self.link(addresses.card(traced)),
            indicator=self.link(addresses.indicator(traced.indicator.id)),
            note=fact.note.in_(self.language) if fact.note else "",
            revised=word["revised"] if self.is_revised(traced) else "",
        )

    def card(self, traced: Traced) -> CardView:
        """A figure's source card."""
        anchor, url, index = traced.fact.anchor, traced.source.url, index_of(self.catalogue)
        public = addresses.text_fragment(url, anchor) if url else ""
        unfit = tuple(self._unfit(case.relation, traced) for case in index.differing.get(traced.key, ()))
        told = history(traced, self.catalogue, self.language)
        past = tuple(Line(name, value, self.link(address)) for name, value, address in told)
        cite = cite_views(cited.figure(traced, self.catalogue), self.language)
        return CardView(self.figure(traced), tuple(self._lines(traced)), anchor, public, past, unfit, cite)

    def is_revised(self, traced: Traced) -> bool:
        """Whether a later source reports the figure differently."""
        return traced.key in revisions(self.catalogue).of_earlier

    def _unfit(self, relation: Relation, traced: Traced) -> Line:
        """The other figures of a relation that differs."""
        word, table = words(self.language), self.catalogue.table
        others = (figure.traced.fact for figure in relation.figures if figure.key != traced.key)
        names = word["comma"].join(show(fact, table, self.language).main for fact in others)
        return Line("", word["does_not_fit"].format(others=names), self.link(addresses.case(relation.id)))

    def _lines(self, traced: Traced) -> list[Line]:
        word, fact, source = words(self.language), traced.fact, traced.source
        reads = [
            Line(word["period"], when(fact, self.language)),
            Line(word["measure"], measure_word(fact, self.language) or word["measure_name_level"]),
            Line(word["status"], word[f"status_{fact.status}"]),
            Line(word["bound"], word[f"bound_{fact.bound}"]),
        ]
        if fact.basis != "unstated":
            reads.append(Line(word["basis"], word[f"basis_{fact.basis}"]))
        headline = traced.article.headline.in_(self.language)
        return [
            *reads,
            Line(word["source"], source.title.in_(self.language), self.link(addresses.report(source.id))),
            Line(word["article"], headline, self.link(addresses.in_report(traced))),
            Line(word["publisher"], source.publisher.in_(self.language)),
            Line(word["published"], dated(source.published, self.language)),
        ]

    def source_lines(self, source: Source) -> list[Line]:
        """What a report's page says of the document."""
        word = words(self.language)
        place = next(p for p in self.catalogue.places if p.id == source.place)
        lines = [
            Line(word["kind"], word[f"kind_{source.kind}"]),
            Line(word["place"], place.name.in_(self.language), self.link(addresses.place(place.id))),
            Line(word["publisher"], source.publisher.in_(self.language)),
        ]
        if source.author:
            delivered = source.kind == "government-work-report"
            said = word["author_of_report"] if delivered else word["author"]
            lines.append(Line(said, source.author.in_(self.language)))
        if source.delivered:
            lines.append(Line(word["delivered"], dated(source.delivered, self.language)))
        lines.append(Line(word["published"], dated(source.published, self.language)))
        if source.index_number:
            lines.append(Line(word["index_number"], source.index_number))
        return lines


def dated(known: Dated, language: Language) -> str:
    """A date, with a word where it was inferred and from what."""
    text = day_text(known.date, language)
    if known.inferred_from is None:
        return text
    return f"{text} {words(language)['inferred']} {known.inferred_from.in_(language)}"


def label(traced: Traced, language: Language) -> str:
    """An indicator and what was measured of it: 'Retail sales: growth on the year before'."""
    return named(traced.fact, traced.indicator, language)
