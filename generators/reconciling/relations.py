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
    "at-least",
    "at-most",
    "repeat",
]
Limit = Literal["", "most", "least"]
Verdict = Literal["agrees", "within-rounding", "differs", "cannot-tell"]
Why = Literal["open-bound", "loose-bound", "missing-figure"] | Doubt


@dataclass(frozen=True)
class Relation:
    """What a printed figure should be by others, and whether it is."""

    kind: Kind
    tested: Quantity
    expected: Reckoned | None
    """What it should be; None where a figure that this takes is in no source."""
    limit: Limit = ""
    """Whether it should be no more, or no less, than this, and not the same."""
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
        low, high = self.expected.could_be.low, self.expected.could_be.high
        return Interval(None if self.limit == "most" else low, None if self.limit == "least" else high)

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
            return self._limited(found, allowed)
        if found.is_open or any(figure.could_be.is_open for figure in self.figures):
            return ("agrees", ()) if allowed.lies_in(found) else ("cannot-tell", ("open-bound",))
        return ("agrees" if self._prints(self.expected.point) else "within-rounding"), ()

    def _limited(self, found: Interval, allowed: Interval) -> tuple[Verdict, tuple[Why, ...]]:
        if allowed == Interval(None, None):
            return "cannot-tell", ("open-bound",)
        if found.lies_in(allowed) and self._keeps_limit:
            return "agrees", ()
        return ("cannot-tell", ("open-bound",)) if found.is_open else ("within-rounding", ())

    @property
    def _keeps_limit(self) -> bool:
        """Whether the numbers as printed keep it, and not only what they may be rounded from."""
        point = self.tested.value if self.expected is None else self.expected.point
        return self.tested.value <= point if self.limit == "most" else self.tested.value >= point

    def _prints(self, value: Decimal) -> bool:
        return self.tested.prints(value)
