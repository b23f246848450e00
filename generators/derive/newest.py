"""Which of several figures of an indicator a reader is shown first."""

from __future__ import annotations

from generators.derive.catalogue import Traced


def latest(facts: tuple[Traced, ...]) -> Traced | None:
    """The newest level that was reached; of two for one time, the one that was printed as exact."""
    levels = [t for t in facts if t.fact.measure in ("level", "share", "rank") and t.fact.status == "actual"]
    return max(
        levels, key=lambda t: (t.period.end, t.fact.measure == "level", t.fact.bound == "exact"), default=None
    )


def newest(facts: tuple[Traced, ...], measure: str) -> Traced | None:
    """The newest actual figure of one measure."""
    found = [t for t in facts if t.fact.measure == measure and t.fact.status == "actual"]
    return found[-1] if found else None


def next_target(facts: tuple[Traced, ...]) -> Traced | None:
    """The nearest target, levels before growth."""
    targets = [t for t in facts if t.fact.status in ("target", "plan")]
    return min(targets, key=lambda t: (t.period.end, t.fact.measure != "level"), default=None)
