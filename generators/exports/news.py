"""What an edition tells those who subscribe: its new figures and terms, and every correction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TypeVar, get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Traced
from generators.derive.readings import in_pinyin_order
from generators.language.figures import show, when
from generators.language.names import gist, named
from generators.language.words import words
from generators.model.base import Language
from generators.model.source import Source
from generators.model.term import Kind, Term

T = TypeVar("T")

SHOWN = 40
"""So many figures of a report, or terms, are listed; the others stand on its page, or in the glossary."""


@dataclass(frozen=True)
class Told:
    """One thing that is told."""

    id: str
    """An address that no other entry of any edition has; it need not lead anywhere."""
    link: str
    date: str
    title: str
    html: str


def news(catalogue: Catalogue, language: Language) -> list[Told]:
    """All there is to tell, the newest first; what fell on one day: corrections, the edition, figures, terms.

    Without a registry nobody knows what is new: then there are corrections and the edition.
    """
    teller = _Teller(catalogue, language)
    told = [*teller.corrections(), teller.edition(), *teller.figures(), *teller.terms()]
    return sorted(told, key=lambda one: one.date, reverse=True)


@dataclass(frozen=True)
class _Teller:
    """Puts an edition into words of one language."""

    catalogue: Catalogue
    language: Language

    @property
    def base(self) -> str:
        return f"{self.catalogue.site.base_url}{self.language}/"

    def corrections(self) -> Iterator[Told]:
        word = words(self.language)
        for correction in self.catalogue.corrections:
            texts = {"was": correction.was, "now": correction.now, "why": correction.why}
            said = word["feed_corrected"].format(**{k: t.in_(self.language) for k, t in texts.items()})
            place = f"{self.base}{addresses.correction(correction.id)}"
            title = word["feed_correction"].format(what=correction.what)
            yield Told(place, place, correction.date, title, f"<p>{escape(said)}</p>")

    def edition(self) -> Told:
        site = self.catalogue.site
        title = words(self.language)["feed_edition"].format(version=site.version)
        said = f"<p>{escape(site.tagline.in_(self.language))}</p>"
        return Told(f"{self.base}#edition-{site.version}", self.base, site.date, title, said)

    def figures(self) -> Iterator[Told]:
        """An entry for each report and day, in the order of the reports."""
        for source in self.catalogue.sources:
            facts = self.catalogue.by_source.get(source.id, ())
            for day, new in self._by_day({addresses.card(traced): traced for traced in facts}):
                yield self._figures(source, day, new)

    def terms(self) -> Iterator[Told]:
        """An entry for all terms of a day."""
        for day, new in self._by_day({addresses.term(term.id): term for term in self.catalogue.terms}):
            word = words(self.language)
            says = word["feed_term"] if len(new) == 1 else word["feed_terms"]
            title = says.format(n=len(new), term=new[0].term)
            place = f"{self.base}{addresses.GLOSSARY}"
            html = self._terms(new, place)
            yield Told(f"{place}#since-{day}", place, day, title, html)

    def _by_day(self, things: dict[str, T]) -> Iterator[tuple[str, list[T]]]:
        """Registered things by the day since which they are published, under whatever address."""
        first = self.catalogue.moves.first
        days = {first[address] for address in things if address in first}
        for day in sorted(days, reverse=True):
            yield day, [thing for address, thing in things.items() if first.get(address) == day]

    def _figures(self, source: Source, day: str, new: list[Traced]) -> Told:
        word, report = words(self.language), source.title.in_(self.language)
        place = f"{self.base}{addresses.report(source.id)}"
        says = word["feed_figure"] if len(new) == 1 else word["feed_figures"]
        html = _list(map(self._figure, new[:SHOWN]))
        if len(new) > SHOWN:
            link = f'<a href="{escape(place)}">{escape(report)}</a>'
            html += f"<p>{word['feed_of_all'].format(n=SHOWN, report=link)}</p>"
        return Told(f"{place}#since-{day}", place, day, says.format(n=len(new), report=report), html)

    def _figure(self, traced: Traced) -> str:
        word, shown = words(self.language), show(traced.fact, self.catalogue.table, self.language)
        name = escape(named(traced.fact, traced.indicator, self.language))
        printed = f' <span lang="zh-Hans">{escape(shown.printed)}</span>' if shown.printed else ""
        place = "" if traced.place.id == traced.source.place else traced.place.name.in_(self.language)
        status = "" if traced.fact.status == "actual" else word[f"status_{traced.fact.status}"]
        parts = (place, when(traced.fact, self.language), status)
        told = word["feed_when"].format(when=word["semicolon"].join(part for part in parts if part))
        link = f'<a href="{escape(self.base + addresses.card(traced))}">{name}</a>'
        return f"{link}{word['colon']}{escape(shown.main)}{printed}{escape(told)}"

    def _terms(self, new: list[Term], place: str) -> str:
        """The first in pinyin order, by kind; where there are more, the way to all."""
        listed, word = in_pinyin_order(new)[:SHOWN], words(self.language)
        html = "".join(self._kind(kind, listed) for kind in get_args(Kind))
        if len(new) > SHOWN:
            link = f'<a href="{escape(place)}">{escape(word["glossary"])}</a>'
            html += f"<p>{word['feed_of_all_terms'].format(n=SHOWN, glossary=link)}</p>"
        return html

    def _kind(self, kind: str, terms: list[Term]) -> str:
        """The terms of a kind under its name; nothing where there are none."""
        own = [term for term in terms if term.kind == kind]
        name = escape(words(self.language)[f"kind_{kind}"])
        return f"<h2>{name[:1].upper()}{name[1:]}</h2>{_list(map(self._term, own))}" if own else ""

    def _term(self, term: Term) -> str:
        link = (
            f'<a href="{escape(self.base + addresses.term(term.id))}" lang="zh-Hans">{escape(term.term)}</a>'
        )
        brief = escape(gist(term.meaning.in_(self.language), self.language))
        return f'{link} <b lang="en">{escape(term.english.name)}</b><br>{brief}'


def _list(items: Iterator[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
