"""A comparison in words: Markdown for whoever reviews a change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from generators.comparing.changes import Altered, Change, FileChange, Sign, changes, file_changes, unseen
from generators.comparing.kinds import KINDS, State, state_of
from generators.comparing.sides import opened
from generators.derive import addresses
from generators.language.words import words
from generators.model.base import Language
from generators.pages.page import filled
from generators.paths import Paths

LONG = 100
"""Characters that a reviewer takes in at a glance; a longer text is only said to have changed."""
MOST = 20
"""So many altered pages, or aspects of one record, are named; of more the first."""


@dataclass(frozen=True)
class LineView:
    """A record or a page: what happened to it, and where readers find it now."""

    sign: str
    name: str
    said: tuple[str, ...]
    """What is new, before and after; several things stand below its name."""
    address: str


@dataclass(frozen=True)
class SectionView:
    """The changes of one kind."""

    name: str
    counts: str
    lines: tuple[LineView, ...]
    hint: str = ""


@dataclass(frozen=True)
class Compared:
    """Two states, and the language in which their differences are told."""

    old: State
    new: State
    language: Language

    def sections(self) -> Iterator[SectionView]:
        """What differs, kind by kind; nothing where nothing does."""
        word = words(self.language)
        for kind in KINDS:
            if found := list(changes(self.old, self.new, kind, self.language)):
                lines = tuple(_record(change, self.language) for change in found)
                yield SectionView(word[f"change_kind_{kind}"], _counts(found, self.language), lines)
        if pages := file_changes(self.old.pages[self.language], self.new.pages[self.language]):
            hint = word["change_redirect"] if any(page.sign == "removed" for page in pages) else ""
            lines = tuple(_pages(pages, self.language))
            yield SectionView(word["change_pages"], _counts(pages, self.language), lines, hint)
        if files := file_changes(self.old.files, self.new.files):
            lines = tuple(LineView(_sign(file, self.language), "", (), file.name) for file in files)
            yield SectionView(word["change_files"], _counts(files, self.language), lines)


def comparison(here: Paths, names: tuple[str, str], languages: Sequence[Language]) -> str:
    """What readers will notice of the change from one state to another, each a folder or a revision.

    Raises:
        Refused: where one of them is not there, or the programs do not accept its data.
    """
    old, new = (_state(name, here) for name in names)
    hidden = unseen(old, new)
    summaries, bodies = [], []
    for language in languages:
        sections = tuple(Compared(old, new, language).sections())
        closing = words(language)["change_unseen"].format(n=hidden) if hidden else ""
        summaries.append(_summary(sections, language))
        if sections or closing:
            url = new.base_url
            bodies.append(
                filled("changes", language, names=names, url=url, sections=sections, closing=closing)
            )
    return "\n\n".join([*summaries, *(body.strip() for body in bodies)]) + "\n"


def _state(name: str, here: Paths) -> State:
    with opened(name, here) as paths:
        return state_of(paths)


def _summary(sections: Iterable[SectionView], language: Language) -> str:
    """All counts on one line."""
    word = words(language)
    told = (f"{section.name}{word['colon']}{section.counts}" for section in sections)
    return " · ".join(told) or word["change_nothing"]


def _counts(found: Iterable[Change | FileChange], language: Language) -> str:
    """1 changed, 2 removed."""
    word, counts = words(language), Counter(change.sign for change in found)
    signs = (sign for sign in get_args(Sign) if counts[sign])
    return word["comma"].join(word[f"change_count_{sign}"].format(n=counts[sign]) for sign in signs)


def _sign(change: Change | FileChange, language: Language) -> str:
    return words(language)[f"change_sign_{change.sign}"]


def _record(change: Change, language: Language) -> LineView:
    entry, word = change.entry, words(language)
    told = tuple(_altered(one, language) for one in change.altered[:MOST])
    if left := change.altered[MOST:]:
        told = (*told, word["change_more"].format(n=len(left)))
    said = told or ((entry.brief,) if entry.brief else ())
    shown = entry.address or entry.id == addresses.HOME
    here = f"{language}/{entry.address}" if shown and change.sign != "removed" else ""
    return LineView(_sign(change, language), entry.name, said, here)


def _altered(one: Altered, language: Language) -> str:
    """Before and after; of what differs only in the other language those, and of what is long only that it differs."""
    word = words(language)
    label = one.label if one.language == language else f"{one.label}{word[f'change_in_{one.language}']}"
    head = f"{label}{word['colon']}" if label else ""
    if max(len(one.was), len(one.now)) > LONG or not (one.was or one.now):
        return f"{head}{word['change_long']}"
    return f"{head}{one.was or word['change_none']} → {one.now or word['change_none']}"


def _pages(found: list[FileChange], language: Language) -> Iterator[LineView]:
    """Pages by title and address. Where many changed, how many of each part of the site and then the first."""
    changed = [page for page in found if page.sign == "changed"]
    if len(changed) > MOST:
        counts = Counter(page.name.partition("/")[0] for page in changed)
        parts = (f"{_part(part, language)} {n}" for part, n in sorted(counts.items()))
        said = words(language)["comma"].join(parts)
        yield LineView(words(language)["change_sign_changed"], words(language)["change_first"], (said,), "")
    for page in [*changed[:MOST], *(page for page in found if page.sign != "changed")]:
        yield LineView(_sign(page, language), page.title, (), f"{language}/{page.name}")


def _part(folder: str, language: Language) -> str:
    """A part of the site by the first folder of its addresses."""
    word = words(language)
    names = {
        addresses.HOME: word["home"],
        addresses.PLACES: word["places"],
        addresses.REPORTS: word["reports"],
        addresses.TOPICS: word["topics"],
        addresses.INDICATORS: word["indicators"],
        addresses.TARGETS: word["targets"],
        addresses.GLOSSARY: word["glossary"],
        addresses.DATA: word["data"],
        addresses.METHOD: word["method"],
        addresses.ABOUT: word["about"],
        addresses.CORRECTIONS: word["corrections"],
        addresses.RECONCILIATION: word["reconciliation"],
    }
    return names.get(f"{folder}/" if folder else folder, folder)
