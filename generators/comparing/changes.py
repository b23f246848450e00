"""What differs between two states: records matched by their ids, pages by their addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generators.comparing.entries import Aspect, Entry
from generators.comparing.kinds import KINDS, State
from generators.comparing.rendered import File
from generators.model.base import LANGUAGES, Language

Sign = Literal["changed", "added", "removed"]
NOTHING = Aspect("", "")
HOLDING = ("agrees", "within-rounding")
"""Verdicts of figures that fit."""


@dataclass(frozen=True)
class Altered:
    """An aspect of a record before and after."""

    label: str
    before: str
    after: str
    language: Language
    """The one in which it differs; the reader's own where it differs in both."""
    members: tuple[str, ...] = ()
    """Of a list: those of its members that differ."""


@dataclass(frozen=True)
class Change:
    """A record that is new, gone or different, in one language; `entry` is the newest there is of it."""

    sign: Sign
    entry: Entry
    altered: tuple[Altered, ...] = ()


@dataclass(frozen=True)
class FileChange:
    """A page or another file that is new, gone or different."""

    sign: Sign
    name: str
    title: str
    moved: str = ""
    """Where its readers are led, where it is gone."""


def changes(old: State, new: State, kind: str, language: Language) -> Iterator[Change]:
    """Every change of one kind of record that readers see: those that stay in their order, then new and gone ones."""
    before, after = old.entries[language][kind], new.entries[language][kind]
    for id_, entry in after.items():
        if id_ in before and (altered := tuple(_altered(old, new, (kind, id_), language))):
            yield Change("changed", entry, _with_words(altered))
    yield from (Change("added", entry) for id_, entry in after.items() if id_ not in before)
    yield from (Change("removed", entry) for id_, entry in before.items() if id_ not in after)


def no_longer_holding(old: State, new: State, language: Language) -> Iterator[Change]:
    """Checks that held and do not any more, whichever way: a slip in a digit may as well leave one undecided."""
    before, after = old.entries[language]["relations"], new.entries[language]["relations"]
    for id_ in (id_ for id_ in after if id_ in before):
        was, now = (entries[id_].aspects["verdict"] for entries in (before, after))
        if was.key in HOLDING and now.key not in HOLDING:
            yield Change("changed", after[id_], (Altered(now.label, was.text, now.text, language),))


def unseen(old: State, new: State) -> int:
    """How many records differ only in what no reader sees."""
    language = LANGUAGES[0]
    count = 0
    for kind in KINDS:
        before, after = old.entries[language][kind], new.entries[language][kind]
        for id_ in before.keys() & after.keys():
            differs = before[id_].record != after[id_].record
            count += differs and not any(_altered(old, new, (kind, id_), language))
    return count


def file_changes(
    before: Mapping[str, File], after: Mapping[str, File], moved: Mapping[str, str] | None = None
) -> list[FileChange]:
    """What became of files, by name; `moved` says where those that are gone went."""
    both, ways = before.keys() & after.keys(), moved or {}
    return [
        *(FileChange("changed", n, after[n].title) for n in sorted(both) if before[n] != after[n]),
        *(FileChange("added", n, after[n].title) for n in sorted(after.keys() - both)),
        *(FileChange("removed", n, before[n].title, ways.get(n, "")) for n in sorted(before.keys() - both)),
    ]


def moves(old: State, new: State) -> dict[str, str]:
    """Registered addresses that lead on in the new state and did not in the old, and where their ways end."""
    said = new.moves.said.items()
    return {address: new.moves.to[address] for address, to in said if old.moves.said.get(address) != to}


def _altered(old: State, new: State, record: tuple[str, str], language: Language) -> Iterator[Altered]:
    """The aspects that differ in a language, or else in the other: a reader of one report is told everything."""
    kind, id_ = record
    names = {**new.entries[language][kind][id_].aspects, **old.entries[language][kind][id_].aspects}
    for name, aspect in names.items():
        for tongue in sorted(LANGUAGES, key=lambda one: one != language):
            was, now = (state.entries[tongue][kind][id_].aspects.get(name, NOTHING) for state in (old, new))
            if was.what != now.what:
                yield Altered(aspect.label, was.text, now.text, tongue, was.apart(now))
                break


def _with_words(altered: tuple[Altered, ...]) -> tuple[Altered, ...]:
    """What has no words of its own is told only where nothing else is."""
    told = tuple(one for one in altered if one.before or one.after or one.members)
    return told or altered[:1]
