"""Where readers of an address that moved are led in the end, and since when a thing is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generators.model.published import PublishedRow


@dataclass(frozen=True)
class Moves:
    """The registry, read as ways from old addresses to new ones.

    A page takes with it what stands on it: the parts of a page that moved are looked for under their own ids where
    the page went, unless a row of their own leads elsewhere.
    """

    since: Mapping[str, str]
    """The day of every registered address."""
    said: Mapping[str, str]
    """What the rows themselves say: from an address to the next."""

    @classmethod
    def of(cls, rows: Sequence[PublishedRow]) -> Moves:
        """The ways of a registry."""
        return cls({row.address: row.since for row in rows}, {r.address: r.moved for r in rows if r.moved})

    def onward(self, address: str) -> str:
        """The next address on the way; empty where the way ends."""
        if address in self.said:
            return self.said[address]
        page, _, id_ = address.partition("#")
        if not id_ or page not in self.said:
            return ""
        there = self.said[page]
        part = f"{there}#{id_}"
        return part if part in self.since else there

    def way(self, address: str) -> Iterator[str]:
        """All addresses from this one on; where the way turns in a circle, up to the first that comes again."""
        seen: set[str] = set()
        while address and address not in seen:
            seen.add(address)
            yield address
            address = self.onward(address)
        if address:
            yield address

    @cached_property
    def to(self) -> Mapping[str, str]:
        """Each registered address that moved, and where its way ends."""
        ways = {address: tuple(self.way(address)) for address in self.since}
        return {address: way[-1] for address, way in ways.items() if len(way) > 1}

    @cached_property
    def first(self) -> Mapping[str, str]:
        """The day since which a thing is published: of what moved, under whatever address."""
        days = dict(self.since)
        for old, new in self.to.items():
            if new in days:
                days[new] = min(days[new], self.since[old])
        return days
