"""A comparison in words: Markdown for whoever reviews a change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from generators.comparing.changes import (
    Altered,
    Change,
    FileChange,
    Sign,
    changes,
    file_changes,
    moves,
    no_longer_holding,
    unseen,
)
from generators.comparing.kinds import KINDS, State, state_of
from generators.comparing.sides import opened, titled
from generators.derive import addresses
from generators.language.words import words
from generators.model.base import Language
from generators.pages.page import filled
from generators.paths import Paths

LONG = 160
"""Characters that a reviewer takes in at a glance; a longer text is only said to have changed."""
MOST = 20
"""So many altered pages, or aspects of one record, are named; of more the first."""
MEMBERS = 10
"""So many members of a list are named."""


@dataclass(frozen=True)
class LineView:
    """A record or a page: what happened to it, and where readers find it now."""

    sign: str
    name: str
    said: str
    """What stands behind its name: before and after, or what is new or gone."""
    address: str
    to: str = ""
    """Where readers of that address are led."""
    more: tuple[str, ...] = ()
    """What else differs, each on a line below."""


@dataclass(frozen=True)
class SectionView:
    """The changes of one kind."""

    name: str
    counts: str
    lines: tuple[LineView, ...]
    hints: tuple[str, ...] = ()


@dataclass(frozen=True)
class Compared:
    """Two states, and the language in which their differences are told."""

    old: State
    new: State
    language: Language

    def sections(self) -> Iterator[SectionView]:
        """What differs, kind by kind; nothing where nothing does."""
        word = words(self.language)
        if unfit := list(no_longer_holding(self.old, self.new, self.language)):
            lines = tuple(_record(change, self.language) for change in unfit)
            yield SectionView(word["change_look"], str(len(unfit)), lines, (word["change_look_why"],))
        for kind in KINDS:
            if found := list(changes(self.old, self.new, kind, self.language)):
                lines = tuple(_record(change, self.language) for change in found)
                yield SectionView(word[f"change_kind_{kind}"], _counts(found, self.language), lines)
        yield from self._files()

    def _files(self) -> Iterator[SectionView]:
        """Pages, and what stands beside them."""
        word, language = words(self.language), self.language
        before, after, ways = self.old.pages[language], self.new.pages[language], self.new.moves.to
        if pages := file_changes(before, after, ways):
            lines, hints = tuple(_pages(pages, language)), tuple(_hints(pages, language))
            yield SectionView(word["change_pages"], _counts(pages, language), lines, hints)
        if moved := {a: to for a, to in moves(self.old, self.new).items() if a not in before}:
            lines = tuple(_moved(moved, language))
            yield SectionView(word["change_moved"], str(len(moved)), lines)
        if files := file_changes(self.old.files, self.new.files):
            lines = tuple(LineView(_sign(file, language), "", "", file.name) for file in files)
            yield SectionView(word["change_files"], _counts(files, language), lines)


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
        if sections:
            titles = [titled(name, here, language) for name in names]
            view = {"names": titles, "url": new.base_url, "sections": sections, "closing": closing}
            bodies.append(filled("changes", language, **view).strip())
        elif closing:
            summaries.append(closing)
    return "\n\n".join([*summaries, *bodies]) + "\n"


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
    entry = change.entry
    gone = change.sign == "removed" or entry.address is None
    address = "" if gone else f"{language}/{entry.address}"
    said, more = _told(change, language)
    return LineView(_sign(change, language), entry.name, said, address, more=more)


def _told(change: Change, language: Language) -> tuple[str, tuple[str, ...]]:
    """What stands behind a record's name, where it is one thing or the amount itself, and what stands below."""
    word, brief = words(language), change.entry.brief
    if not change.altered:
        return f"{word['colon']}{brief}" if brief else "", ()
    told = [_altered(one, language) for one in change.altered[:MOST]]
    if left := change.altered[MOST:]:
        told.append(("", word["change_more"].format(n=len(left))))
    below = tuple("".join(one) for one in told)
    label, text = told[0]
    if not label:
        return f"{word['colon']}{text}", below[1:]
    return (f" · {label}{text}", ()) if len(told) == 1 else ("", below)


def _altered(one: Altered, language: Language) -> tuple[str, str]:
    """What differs, and how; of a long text only that it does.

    What differs only in the other language is told in that one.
    """
    word = words(language)
    label = one.label if one.language == language else f"{one.label}{word[f'change_in_{one.language}']}"
    head = f"{label}{word['colon']}" if label else ""
    if one.members:
        return head, _members(one.members, language)
    if max(len(one.before), len(one.after)) > LONG or not (one.before or one.after):
        return head, word["change_long"]
    return head, f"{one.before or word['change_none']} → {one.after or word['change_none']}"


def _members(names: tuple[str, ...], language: Language) -> str:
    """Those that differ, of many the first."""
    word, left = words(language), len(names) - MEMBERS
    more = (word["change_more"].format(n=left),) if left > 0 else ()
    return word["comma"].join((*names[:MEMBERS], *more))


def _moved(ways: Mapping[str, str], language: Language) -> Iterator[LineView]:
    """Old and new addresses, of many the first."""
    sign = words(language)["change_sign_moved"]
    for address, to in sorted(ways.items())[:MOST]:
        yield LineView(sign, "", "", _at(address, language), _at(to, language))
    if (left := len(ways) - MOST) > 0:
        yield LineView(sign, words(language)["change_more"].format(n=left), "", "")


def _at(address: str, language: Language) -> str:
    """A registered address below the site's own; one of a shared file begins with a slash."""
    return address.removeprefix("/") if address.startswith("/") else f"{language}/{address}"


def _pages(found: list[FileChange], language: Language) -> Iterator[LineView]:
    """Pages by title and address; all that are new or gone, of many that changed the first."""
    changed = [page for page in found if page.sign == "changed"]
    for page in [*changed[:MOST], *found[len(changed) :]]:
        to = _at(page.moved, language) if page.moved else ""
        yield LineView(_sign(page, language), page.title, "", _at(page.name, language), to)


def _hints(found: list[FileChange], language: Language) -> Iterator[str]:
    """Where addresses go, what to do; where many pages changed, how many of each part of the site."""
    word = words(language)
    changed = [page.name.partition("/")[0] for page in found if page.sign == "changed"]
    lost = [_at(page.name, language) for page in found if page.sign == "removed" and not page.moved]
    if lost:
        yield word["change_redirect"].format(pages=word["comma"].join(f"`{address}`" for address in lost))
    if len(changed) > MOST:
        counts = (f"{_part(part, language)} {n}" for part, n in sorted(Counter(changed).items()))
        yield word["change_first"].format(n=MOST, counts=word["comma"].join(counts))


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
