"""Terms: a numeral equals the parts that it stands for, references lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from generators.figures.numerals import leading_numeral
from generators.loading import Edition
from generators.problems import Problem, did_you_mean


def a_numeral_equals_its_parts(edition: Edition) -> Iterator[Problem]:
    """七地 stands for seven items: the label says seven, the count is seven, and seven are listed."""
    for document in edition.terms:
        for n, part in enumerate(document.record.parts):
            if len(part.items) != part.count:
                message = f"'{part.label}' has {len(part.items)} items, its count says {part.count}"
                yield document.problem(("parts", n, "items"), message)
            numeral = leading_numeral(part.label)
            if numeral is not None and not part.label.startswith("第") and numeral != part.count:
                message = f"'{part.label}' says {numeral}, its count says {part.count}"
                yield document.problem(("parts", n, "count"), message)


def a_formula_has_parts(edition: Edition) -> Iterator[Problem]:
    """A term that counts is not explained until what it counts is named."""
    for document in edition.terms:
        term = document.record
        if term.kind == "formula" and term.basis in ("defined", "listed") and not term.parts:
            yield document.problem(
                ["kind"], f"'{term.term}' is a formula without parts", "list them under `parts`"
            )


def a_form_stands_for_one_entry(edition: Edition) -> Iterator[Problem]:
    """Two entries under one form would hide each other; one entry with senses serves."""
    seen: dict[str, str] = {}
    for document in edition.terms:
        for form in (document.record.term, *document.record.aliases):
            if form in seen:
                yield document.problem(
                    ["term"], f"'{form}' is also in {seen[form]}", "give one entry two senses"
                )
            seen.setdefault(form, document.file)


def a_longer_word_holds_its_term(edition: Edition) -> Iterator[Problem]:
    """Else it hides nothing: a misprint in it would let the false hit through."""
    for document in edition.terms:
        term = document.record
        forms = (term.term, *term.aliases)
        for n, word in enumerate(term.not_in):
            if not any(form in word and form != word for form in forms):
                message = f"'{word}' is no longer word with {' or '.join(forms)} in it"
                yield document.problem(("not_in", n), message)


def related_terms_exist(edition: Edition) -> Iterator[Problem]:
    """And no entry is related to itself."""
    terms = {document.record.id for document in edition.terms}
    for document in edition.terms:
        for n, other in enumerate(document.record.related):
            if other == document.record.id:
                yield document.problem(("related", n), f"'{other}' is this entry itself")
            elif other not in terms:
                yield document.problem(("related", n), f"unknown term '{other}'", did_you_mean(other, terms))


def a_term_is_used_by_known_sources(edition: Edition) -> Iterator[Problem]:
    """A use leads to a report's page."""
    sources = {document.record.id for document in edition.sources}
    for document in edition.terms:
        for n, use in enumerate(document.record.uses):
            if use.source not in sources:
                hint = did_you_mean(use.source, sources, listed_in="data/sources/")
                yield document.problem(("uses", n, "source"), f"unknown source '{use.source}'", hint)


def the_home_page_offers_known_terms(edition: Edition) -> Iterator[Problem]:
    """Each of them links to its entry."""
    terms = {document.record.id for document in edition.terms}
    for n, name in enumerate(edition.site.record.first_terms):
        if name not in terms:
            hint = did_you_mean(name, terms)
            yield edition.site.problem(("first_terms", n), f"unknown term '{name}'", hint)


RULES = (
    a_numeral_equals_its_parts,
    a_formula_has_parts,
    a_form_stands_for_one_entry,
    a_longer_word_holds_its_term,
    related_terms_exist,
    a_term_is_used_by_known_sources,
    the_home_page_offers_known_terms,
)
