"""Relations that somebody stated: on which side a figure may lie, what is missing, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.paths import Paths
from generators.reconciling.reconciled import reconciled
from generators.reconciling.stated import stated
from generators.rules import broken
from generators.site.making import checked
from tests.editions import small_catalogue, small_edition

GDP, GROWTH, RETAIL, TARGET = "gdp-2025", "gdp-2025-growth", "retail-2025", "gdp-2026-target"
"""314.7亿元; 7.3%; 98.6亿元; 6%以上."""


def a_relation(kind: str, tested: str, *of: str) -> dict[str, str]:
    """The file of relations with one in it."""
    others = ", ".join(f"report-2026.{key}" for key in of)
    stated = f"{{id: some, kind: {kind}, tested: report-2026.{tested}, of: [{others}]}}"
    return {"relations.yml": f"relations:\n  - {stated}\nremarks: []\n"}


@pytest.mark.parametrize(
    ("kind", "tested", "of", "judged"),
    [
        ("subtotal", GDP, (RETAIL,), ("agrees", ())),
        ("subtotal", RETAIL, (GDP,), ("differs", ())),
        ("at-least", GDP, (RETAIL,), ("agrees", ())),
        ("at-least", RETAIL, (GDP,), ("differs", ())),
        ("at-least", GROWTH, (TARGET,), ("agrees", ())),
        ("at-most", RETAIL, (GDP,), ("agrees", ())),
        ("at-most", GDP, (RETAIL,), ("differs", ())),
        ("at-most", GROWTH, (TARGET,), ("cannot-tell", ("open-bound",))),
        ("at-most", GDP, (), ("cannot-tell", ("missing-figure",))),
        ("sum", RETAIL, (), ("cannot-tell", ("missing-figure",))),
        ("repeat", RETAIL, (GDP,), ("differs", ())),
    ],
)
def test_a_figure_lies_on_the_side_that_its_kind_allows(
    kind: str, tested: str, of: tuple[str, ...], judged: tuple[str, tuple[str, ...]], tmp_path: Path
) -> None:
    """A whole is no less than its parts; what is no more than an open limit cannot be told."""
    (relation,) = stated(small_catalogue(tmp_path, a_relation(kind, tested, *of)))
    assert relation.id == f"{kind}.report-2026.{tested}.some"
    assert (relation.verdict, relation.why) == judged


@pytest.mark.parametrize(
    ("kind", "of", "message"),
    [
        ("ratio", (GDP,), "a ratio of 1 figures"),
        ("repeat", (), "a repeat of 0 figures"),
    ],
)
def test_a_kind_takes_as_many_figures_as_it_needs(
    kind: str, of: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    """Two for a ratio, one for what is repeated."""
    problems = broken(small_edition(tmp_path, a_relation(kind, TARGET, *of)))
    assert [problem.message for problem in problems] == [message]


def test_every_remark_belongs_to_a_relation() -> None:
    """A remark whose relation is no more would be shown nowhere."""
    catalogue = checked(Paths(Path(__file__).parents[1]))
    known = {case.relation.id for case in reconciled(catalogue)}
    assert sorted(set(catalogue.remarks) - known) == []
