"""A report's first records, made from its plain text: source, facts, milestones, ledger and the tables of wording."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

from generators.drafting import draft_ledger
from generators.figures.texts import numerals_of
from generators.loading import Edition, load
from generators.model.base import ID
from generators.model.source import DAY, UNWRITTEN, Source
from generators.paths import Paths
from generators.problems import Problem, Refused, did_you_mean
from generators.scaffold.headings import Section, sections_of
from generators.wording.tables import write_wording
from generators.writing import write_file

KINDS = get_args(Source.model_fields["kind"].annotation)
SAVED_AS_UTF8 = "save it in UTF-8: iconv -f GB18030 -t UTF-8 OLD >NEW turns the other usual form into it"

WHOLE = Section("whole", "", 0)
"""The one section of a text without headings."""
OURS = {"front": "{zh: 题头, en: Front matter}", "whole": "{zh: 全文, en: The whole text}"}
"""Headings of our own, where the text has none."""


@dataclass(frozen=True)
class Wanted:
    """What only a person can say of a new source."""

    id: str
    text: Path
    place: str
    published: str
    kind: str


def new_source(paths: Paths, wanted: Wanted) -> Iterator[str]:
    """Write the first records of a source; lines that say what was written and what to do next.

    Raises:
        Refused: where anything stands in the way; nothing has been written.
    """
    edition = load(paths)
    problems = [*_unfit(edition, paths, wanted), *_unreadable(edition, paths, wanted)]
    if problems:
        raise Refused(problems)
    text = wanted.text.read_bytes().decode("utf-8")
    sections = sections_of(text) or [WHOLE]
    for name, content in (
        ("sources", _source(wanted, text, sections)),
        ("facts", _facts(wanted, sections[0])),
        ("milestones", _milestones(wanted)),
    ):
        write_file(paths.data / name / f"{wanted.id}.yml", content.encode("utf-8"))
    yield f"data/sources/{wanted.id}.yml: {_counted(sections)}"
    yield f"data/facts/{wanted.id}.yml, data/milestones/{wanted.id}.yml: empty"
    yield draft_ledger(paths, wanted.id, wanted.text.parent)
    for line in write_wording(paths, wanted.text.parent, only=wanted.id):
        yield f"data/usage/, data/phrases/: {line}"
    yield from (line.format(id=wanted.id, texts=wanted.text.parent.as_posix()) for line in NEXT)


NEXT = (
    "Next (CONTRIBUTING.md says how; python is .venv/bin/python):",
    f"  1. data/sources/{{id}}.yml: write what says {UNWRITTEN}, give sections ids that may stay for ever",
    "  2. data/facts/{id}.yml: the figures, in the order of the text; data/indicators/: what they measure",
    "  3. python -m generators locate --texts {texts}",
    "  4. python -m generators draft-ledger {id} --texts {texts}",
    "     and decide what is open in data/ledger/{id}.csv",
    "  5. data/glossary/: the terms; then python -m generators wording --texts {texts}",
    "     and decide what is open in data/phrases/{id}.csv",
    "  6. make check, python -m generators audit --texts {texts}, make serve",
    "  7. before you publish: python -m generators register, which keeps the new addresses",
)


def _unfit(edition: Edition, paths: Paths, wanted: Wanted) -> Iterator[Problem]:
    """What is wrong with the words of the command."""
    file = f"data/sources/{wanted.id}.yml"
    if not re.fullmatch(ID, wanted.id):
        hint = "small letters and digits, hyphens between: county-work-report-2026"
        yield Problem("data/sources", 1, "id", f"'{wanted.id}' has not the form of an id", hint)
    for folder, ending in (("sources", "yml"), ("facts", "yml"), ("milestones", "yml"), ("ledger", "csv")):
        old = paths.data / folder / f"{wanted.id}.{ending}"
        if old.exists():
            yield Problem(paths.shown(old), 1, "", "this file is there already", "choose another id")
    places = {place.id: place for place in edition.places.record.places}
    if wanted.place not in places:
        hint = did_you_mean(wanted.place, places, listed_in="data/places.yml")
        yield Problem(file, 1, "place", f"unknown place '{wanted.place}'", hint)
    elif places[wanted.place].lead is None:
        hint = "its page needs one in data/places.yml"
        yield Problem(file, 1, "place", f"place '{wanted.place}' has no lead", hint)
    if wanted.kind not in KINDS:
        yield Problem(file, 1, "kind", f"unknown value '{wanted.kind}'", did_you_mean(wanted.kind, KINDS))
    if not _is_day(wanted.published):
        hint = "a day as 2026-02-04, or 2026-02 or 2026 where no more is known"
        yield Problem(file, 1, "published.date", f"there is no day {wanted.published}", hint)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return bool(re.fullmatch(DAY, text))


def _unreadable(edition: Edition, paths: Paths, wanted: Wanted) -> Iterator[Problem]:
    """What is wrong with the text."""
    shown = wanted.text.as_posix()
    if not wanted.text.is_file():
        yield Problem(shown, 1, "", "there is no such file", "--text names the report as plain text")
        return
    if wanted.text.resolve().is_relative_to(paths.root.resolve()):
        hint = "texts belong to others: keep them in a folder beside the project"
        yield Problem(shown, 1, "", "this text lies in the project", hint)
    content = wanted.text.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        yield Problem(shown, 1, "", "this is no text in UTF-8", SAVED_AS_UTF8)
        return
    if not text.strip():
        yield Problem(shown, 1, "", "this text is empty")
    for source in edition.sources:
        if source.record.text.sha256 == hashlib.sha256(content).hexdigest():
            hint = f"this is the text of '{source.record.id}'"
            yield Problem(shown, 1, "", "a source has been made from this text", hint)


def _counted(sections: list[Section]) -> str:
    if sections == [WHOLE]:
        return "one section, since no headings such as 一、 were found"
    return f"{len(sections)} sections, found by their headings"


def _source(wanted: Wanted, text: str, sections: list[Section]) -> str:
    return "\n".join(
        (
            "# yaml-language-server: $schema=../schemas/source.json",
            f"# What says {UNWRITTEN} is to be written: the check refuses the source until none is left.",
            f"id: {wanted.id}",
            f"kind: {wanted.kind}",
            f"title: {_both()}",
            f"publisher: {_both()}",
            f"place: {wanted.place}",
            f"published: {{date: '{wanted.published}', known: printed}}",
            "# A date that is not printed is `inferred` and says from what: inferred_from {zh, en}.",
            "# Where they are known: author {zh, en}, delivered {date, known}, url, index_number.",
            "text:",
            f"  file: {_quoted(wanted.text.name)}",
            f"  sha256: {hashlib.sha256(text.encode('utf-8')).hexdigest()}",
            f"  characters: {len(text)}",
            f"  numerals: {len(numerals_of(text))}",
            "# Ids become parts of addresses and never change: give them names before you publish.",
            "articles:",
            *(line for section in sections for line in _article(section)),
            "",
        )
    )


def _article(section: Section) -> Iterator[str]:
    yield f"  - id: {section.id}"
    yield f"    headline: {OURS.get(section.id) or _both(section.name)}"
    yield "    kind: section"
    if section.within:
        yield f"    within: {section.within}"
    yield f"    pieces: [{{start: {section.start}, what: text}}]"


def _both(zh: str = "") -> str:
    return f"{{zh: {_quoted(zh) if zh else UNWRITTEN}, en: {UNWRITTEN}}}"


def _quoted(text: str) -> str:
    """Text as YAML takes it whatever it holds."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _facts(wanted: Wanted, section: Section) -> str:
    return f"""\
# yaml-language-server: $schema=../schemas/facts.json
source: {wanted.id}
place: {wanted.place}
facts: []
# In the place of the brackets, a record for each figure, in the order of the text. CONTRIBUTING.md explains each key.
#  - id: gdp-2025
#    indicator: gdp
#    period: '2025'
#    value: '12.3'
#    unit: '亿元'
#    article: {section.id}
#    anchor: '生产总值12.3亿元'
# What is measured stands in data/indicators/, in the file of its topic (economy.yml), and is written once:
#  - id: gdp
#    name: {{zh: 地区生产总值, en: gross domestic product}}
#    definition: {{zh: 一年内新创造的价值。, en: The value newly created in a year.}}
#    family: money
#    nature: flow
"""


def _milestones(wanted: Wanted) -> str:
    return f"""\
# yaml-language-server: $schema=../schemas/milestones.json
source: {wanted.id}
place: {wanted.place}
milestones: []
"""
