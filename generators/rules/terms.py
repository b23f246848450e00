"""Terms: a form stands for one entry, references lead somewhere, senses end after they begin."""

from __future__ import annotations

from collections.abc import Iterator

from generators.loading import Edition
from generators.problems import Problem, did_you_mean


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


def a_sense_ends_after_it_begins(edition: Edition) -> Iterator[Problem]:
    """Both years may be the same."""
    for document in edition.terms:
        for n, sense in enumerate(document.record.senses):
            if sense.since and sense.until and sense.since > sense.until:
                message = f"since {sense.since} is later than until {sense.until}"
                yield document.problem(("senses", n, "until"), message)


def what_is_defined_or_listed_says_where(edition: Edition) -> Iterator[Problem]:
    """A basis is a claim about the sources: one of them has to define the term, or list its parts."""
    for document in edition.terms:
        term = document.record
        wanted = {"defined": {"defines"}, "listed": {"defines", "lists"}}.get(term.basis)
        if wanted is not None and wanted.isdisjoint(use.role for use in term.uses):
            message = f"'{term.term}' is {term.basis}, and no source {' or '.join(sorted(wanted))} it"
            yield document.problem(["basis"], message, "name the source under `uses`")


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
    a_form_stands_for_one_entry,
    a_longer_word_holds_its_term,
    a_sense_ends_after_it_begins,
    what_is_defined_or_listed_says_where,
    a_term_is_used_by_known_sources,
    the_home_page_offers_known_terms,
)
