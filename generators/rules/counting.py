"""Terms: every numeral is accounted for, by parts that keep the law of its form or by saying what else it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generators.figures.counting import counted_by, counting_numerals, law_of, numbered, numerals_of, words_of
from generators.figures.numerals import leading_numeral
from generators.loading import Edition
from generators.model.term import Counting, Part, Term
from generators.problems import Problem

Fault = tuple[tuple[str | int, ...], str]
"""Where in a term, and what is wrong there."""
Law = Callable[[Term], Iterator[Fault]]


def a_part_has_as_many_items_as_it_counts(edition: Edition) -> Iterator[Problem]:
    """七地 stands for seven items: the label says seven, the count is seven, and seven are listed."""
    for document in edition.terms:
        for n, part in enumerate(document.record.parts):
            if len(part.items) != part.count:
                message = f"'{part.label}' has {len(part.items)} items, its count says {part.count}"
                yield document.problem(("parts", n, "items"), message)
            says = counted_by(part.label)
            if says is not None and says != part.count:
                message = f"'{part.label}' says {says}, its count says {part.count}"
                yield document.problem(("parts", n, "count"), message)


def every_numeral_is_accounted_for(edition: Edition) -> Iterator[Problem]:
    """A numeral either counts parts that are listed, or its author or its form says what else it is."""
    for document in edition.terms:
        term = document.record
        numerals = counting_numerals(term)
        if numerals and not term.parts:
            message = f"nothing says what {_listed(numerals)} in '{term.term}' counts"
            hint = "list the parts under `parts`, or say under `uncounted` what it is"
            yield document.problem(["term"], message, hint)
        if term.counting is not None and not term.parts:
            yield document.problem(["counting"], f"'{term.term}' has no parts to count")


def the_parts_keep_the_law_of_the_form(edition: Edition) -> Iterator[Problem]:
    """七地一屏一通道 has three groups, 1+10 two addends, 源网荷储 a part for each of four characters."""
    for document in edition.terms:
        law = law_of(document.record)
        if law is not None:
            for place, message in LAWS[law](document.record):
                yield document.problem(place, message, HINTS[law])


def what_counts_no_parts_is_a_numeral_of_the_term(edition: Edition) -> Iterator[Problem]:
    """Each piece stands in the term and holds a numeral; another entry that it names exists."""
    forms = {form for d in edition.terms for form in (d.record.term, *d.record.aliases)}
    for document in edition.terms:
        term = document.record
        for n, uncounted in enumerate(term.uncounted):
            piece, place = uncounted.piece, ("uncounted", n, "piece")
            if piece not in term.term or not numerals_of(piece):
                yield document.problem(place, f"'{piece}' is no numeral of '{term.term}'")
            elif uncounted.what == "entry" and (piece == term.term or piece not in forms):
                yield document.problem(place, f"no other entry has the form '{piece}'")


def a_formula_names_its_parts_or_says_that_nobody_does(edition: Edition) -> Iterator[Problem]:
    """A term that counts is not explained until what it counts is named."""
    for document in edition.terms:
        term = document.record
        unknown = any(uncounted.what == "unknown" for uncounted in term.uncounted)
        told = term.basis in ("defined", "listed")
        if term.kind == "formula" and not term.parts and (told or not unknown):
            yield document.problem(
                ["kind"], f"'{term.term}' is a formula without parts", "list them under `parts`"
            )


def _groups(term: Term) -> Iterator[Fault]:
    parts, numerals = numbered(term.parts), counting_numerals(term)
    if [leading_numeral(numeral) for numeral in numerals] != [counted_by(part.label) for part in parts]:
        labels = _listed([part.label for part in parts]) or "none"
        yield ("parts",), f"'{term.term}' counts {_listed(numerals)}, its parts are {labels}"
    yield from _labels_stand_in_the_term(term, parts)


def _labels_stand_in_the_term(term: Term, parts: tuple[Part, ...]) -> Iterator[Fault]:
    end = 0
    for part in parts:
        found = term.term.find(part.label, end)
        if found < 0:
            yield (
                ("parts", term.parts.index(part), "label"),
                f"'{part.label}' does not follow in '{term.term}'",
            )
        end = max(end, found + len(part.label))


def _addends(term: Term) -> Iterator[Fault]:
    labels, numerals = tuple(part.label for part in term.parts), counting_numerals(term)
    if labels != numerals:
        yield ("parts",), f"'{term.term}' adds {_listed(numerals)}, its parts are {_listed(labels)}"


def _pairs(term: Term) -> Iterator[Fault]:
    yield from _groups(term)
    if len(term.parts) < 2 or len({part.count for part in term.parts}) > 1:
        counts = _listed([str(part.count) for part in term.parts])
        yield ("counting",), f"the parts of '{term.term}' do not pair: {counts}"


def _same(term: Term) -> Iterator[Fault]:
    counts = {leading_numeral(numeral) for numeral in counting_numerals(term)}
    if len(counting_numerals(term)) < 2 or counts != {part.count for part in term.parts}:
        yield ("counting",), f"the numerals of '{term.term}' do not all count the same parts"
    elif len(term.parts) != 1:
        yield ("parts",), f"'{term.term}' counts one group, and {len(term.parts)} are listed"


def _digits(term: Term) -> Iterator[Fault]:
    labels, digits = [part.label for part in term.parts], [*"".join(counting_numerals(term))]
    if labels != digits:
        yield ("parts",), f"'{term.term}' has the digits {_listed(digits)}, its parts are {_listed(labels)}"


def _words(term: Term) -> Iterator[Fault]:
    yield from _labels_stand_in_the_term(term, term.parts)
    for n, part in enumerate(term.parts):
        words = words_of(part)
        if len(words) != part.count:
            yield ("parts", n, "label"), f"'{part.label}' does not part into {part.count}"
        for k, (word, item) in enumerate(zip(words, part.items, strict=False)):
            if word not in item.zh:
                yield ("parts", n, "items", k), f"'{word}' is not in '{item.zh}'"


def _headings(term: Term) -> Iterator[Fault]:
    for n, part in enumerate(term.parts):
        if counted_by(part.label) is not None:
            yield ("parts", n, "label"), f"'{part.label}' counts, and '{term.term}' has no such numeral"


def _listed(words: tuple[str, ...] | list[str]) -> str:
    return ", ".join(words)


LAWS: Mapping[Counting, Law] = {
    "groups": _groups,
    "sum": _addends,
    "open": _addends,
    "pairs": _pairs,
    "same": _same,
    "digits": _digits,
    "characters": _words,
    "words": _words,
    "headings": _headings,
}
"""What the parts of a term have to do with its form."""
HINTS: Mapping[Counting, str] = {
    "groups": "a part for each numeral, in the order of the term, under the piece that begins with it",
    "sum": "a part for each number between the plus signs, under that number",
    "open": "a part for each number between the plus signs, under that number, and one under N",
    "pairs": "a part for each numeral, all with the same count",
    "same": "all numerals are equal and one part has that count",
    "digits": "a part for each digit, under that digit",
    "characters": "each item holds the character that it explains, in the order of the label",
    "words": "each item holds the word that it explains, in the order of the label",
    "headings": "a part that begins with a numeral needs that numeral in the term",
}
"""What to do where a law is broken."""

RULES = (
    a_part_has_as_many_items_as_it_counts,
    every_numeral_is_accounted_for,
    the_parts_keep_the_law_of_the_form,
    what_counts_no_parts_is_a_numeral_of_the_term,
    a_formula_names_its_parts_or_says_that_nobody_does,
)
