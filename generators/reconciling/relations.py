"""A relation that figures should satisfy, and the verdict on it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generators.figures.intervals import Interval
from generators.model.relation import Doubt
from generators.reconciling.quantities import Quantity
from generators.reconciling.reckoned import Reckoned

Kind = Literal[
    "sum",
    "share",
    "ratio",
    "growth",
    "average-growth",
    "change",
    "completion",
    "whole-base",
    "weighted-growth",
    "year-in-total",
    "subtotal",
    "repeat",
]
Verdict = Literal["agrees", "within-rounding", "differs", "cannot-tell"]
Why = Literal["open-bound", "loose-bound", "missing-figure"] | Doubt


@dataclass(frozen=True)
class Relation:
    """What a printed figure should be by others, and whether it is."""

    kind: Kind
    tested: Quantity
    expected: Reckoned | None
    """What it should be; None where a figure that this takes is in no source."""
    limit: bool = False
    """Whether it should be no more than this, not the same."""
    doubts: tuple[Doubt, ...] = ()
    """Why the figures might not be made to fit."""
    name: str = ""
    """What tells it from other relations of its kind that test the same figure."""

    @property
    def id(self) -> str:
        """Its id in the edition, which is its address: kind, tested figure and what else tells it apart."""
        return ".".join(part for part in (self.kind, self.tested.key, self.name) if part)

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """The printed figures in it, the tested one first, each once."""
        steps = self.expected.steps if self.expected else ()
        found = {step.key: step for step in (self.tested, *steps) if isinstance(step, Quantity)}
        return tuple(found.values())

    @property
    def allowed(self) -> Interval:
        """What the others allow the tested figure to be."""
        if self.expected is None:
            return Interval(None, None)
        return Interval(None, self.expected.could_be.high) if self.limit else self.expected.could_be

    @property
    def verdict(self) -> Verdict:
        """Never 'differs' where rounding, a bound or a known doubt could explain it."""
        return self._judged[0]

    @property
    def why(self) -> tuple[Why, ...]:
        """For 'cannot tell': why."""
        return self._judged[1]

    @property
    def _judged(self) -> tuple[Verdict, tuple[Why, ...]]:
        found, allowed = self.tested.could_be, self.allowed
        if self.expected is None:
            return "cannot-tell", ("missing-figure",)
        if not found.meets(allowed):
            return ("cannot-tell", self.doubts) if self.doubts else ("differs", ())
        if any(figure.loose for figure in self.figures):
            return ("agrees", ()) if self._prints(self.expected.point) else ("cannot-tell", ("loose-bound",))
        if self.limit:
            return ("agrees", ()) if found.lies_in(allowed) else self._partly(found)
        if found.is_open or allowed.is_open:
            return ("agrees", ()) if allowed.lies_in(found) else ("cannot-tell", ("open-bound",))
        return ("agrees" if self._prints(self.expected.point) else "within-rounding"), ()

    def _partly(self, found: Interval) -> tuple[Verdict, tuple[Why, ...]]:
        return ("cannot-tell", ("open-bound",)) if found.is_open else ("within-rounding", ())

    def _prints(self, value: Decimal) -> bool:
        return self.tested.prints(value)
