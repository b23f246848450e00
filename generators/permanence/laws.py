"""What a registry must keep: no address is lost, and every way leads to something that stands."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import date
from difflib import get_close_matches

from generators.derive import addresses
from generators.derive.moves import Moves
from generators.loading import Edition
from generators.model.published import PublishedRow
from generators.problems import Problem

CORRECTION = addresses.correction("")
MOVE = "write under `moved` where its readers are led: what took its place, or the correction that says why it is gone"


def broken_promises(edition: Edition, standing: Set[str]) -> list[Problem]:
    """Rows that are no rows, addresses that are gone without a word, and ways that lead nowhere.

    `standing` are the addresses that the edition has, as `permanence.promised.promised` finds them.
    """
    rows = edition.published.record.rows
    moves = Moves.of(rows)
    found: list[Problem] = []
    first: dict[str, int] = {}
    for n, row in enumerate(rows):
        said = [*_of_the_row(row, edition.site.record.date)]
        if first.setdefault(row.address, n) != n:
            line = edition.published.lines.at(("rows", first[row.address]))
            said.append(("address", f"'{row.address}' stands twice", f"first in line {line}"))
        said += _led(row, moves, standing) if row.moved else _lost(row, moves, standing)
        found += [edition.published.problem(("rows", n, where), *told) for where, *told in said]
    return found


Said = tuple[str, str, str]
"""The column, what is wrong with it, and what to do."""


def _of_the_row(row: PublishedRow, today: str) -> Iterator[Said]:
    """A day that exists and is not to come."""
    try:
        date.fromisoformat(row.since)
    except ValueError:
        yield "since", f"there is no day {row.since}", ""
    else:
        if row.since > today:
            hint = "data/site.yml has the date of the edition"
            yield "since", f"{row.since} is after the edition's own date, {today}", hint


def _lost(row: PublishedRow, moves: Moves, standing: Set[str]) -> Iterator[Said]:
    """An address that nobody moved stands. What stood on a page that is gone is the page's matter."""
    page = row.address.partition("#")[0]
    its_page_is_gone = page != row.address and page in moves.since and page not in standing
    if row.address not in standing and not its_page_is_gone:
        message = f"'{row.address}' was published and is not there any more"
        yield "address", message, f"{_nearest(row.address, moves, standing)}{MOVE}"


def _led(row: PublishedRow, moves: Moves, standing: Set[str]) -> Iterator[Said]:
    """A way begins at what is gone, and ends at what stands."""
    *way, end = moves.way(row.address)
    if row.address in standing:
        yield "moved", f"'{row.address}' is still there", "leave `moved` empty"
    elif row.moved == row.address:
        yield "moved", f"'{row.address}' leads to itself", MOVE
    elif end in way:
        yield "moved", f"leads in a circle: {' → '.join((*way, end))}", MOVE
    elif end not in standing:
        yield "moved", f"leads to '{end}', which is not there", f"{_nearest(end, moves, standing)}{MOVE}"
    elif _kind(row.address) != _kind(end) and not end.startswith(CORRECTION):
        hint = f"a file is kept as one that ends alike; what is gone for good leads to {CORRECTION}…"
        yield "moved", f"'{row.address}' cannot become '{end}'", hint


def _kind(address: str) -> str:
    """Pages lead to pages, and a file becomes one of its own sort: a program goes on reading it."""
    return address.rpartition(".")[2] if address.startswith("/") else "page"


def _nearest(address: str, moves: Moves, standing: Set[str]) -> str:
    """The address most like it, which is looked for among new ones of its kind: a thing was renamed."""
    new = sorted(other for other in standing - moves.since.keys() if _akin(address, other))
    near = get_close_matches(address, new, n=1)
    return f"did it become '{near[0]}'? " if near else ""


def _akin(address: str, other: str) -> bool:
    """Pages of one section; parts of one page, or of any under the same id."""
    page, _, id_ = address.partition("#")
    its_page, _, its_id = other.partition("#")
    if not id_ or not its_id:
        return id_ == its_id and page.partition("/")[0] == its_page.partition("/")[0]
    return page == its_page or id_ == its_id
