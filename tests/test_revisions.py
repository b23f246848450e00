"""Revisions: what a later source reports differently, which figure counts since, and what the cards say."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generators.charts.rows import drawn, every_point
from generators.derive.catalogue import Catalogue
from generators.model.base import Language
from generators.pages.corrections import pages as corrections_pages
from generators.pages.history import history
from generators.pages.indicator import indicator_lines
from generators.pages.place import headline
from generators.pages.views import Views
from generators.reconciling.reconciled import reconciled
from generators.reconciling.revisions import revisions
from tests.editions import facts_edited, later_report, small_catalogue

GDP = "indicator: gdp, period: 2025"
GROWTH = f"{GDP}, measure: yoy-growth, unit: '%'"
TARGET = "indicator: gdp, period: 2026, measure: yoy-growth, unit: '%', status: target"


def pairs(catalogue: Catalogue) -> list[tuple[list[str], str]]:
    """Every revision: the figures that counted before, and the one that took their place."""
    return [
        ([figure.key for figure in revision.earlier], revision.later.key)
        for revision in revisions(catalogue).all
    ]


def gdp_of(names: str, value: str, published: str) -> dict[str, str]:
    """A source that gives the total of 2025 in 亿元."""
    return later_report(f"{GDP}, value: {value}, unit: 亿元", name=names, published=published)


@pytest.mark.parametrize(("value", "cases"), [("316.2", []), ("315", ["agrees"])])
def test_a_revision_is_no_figure_that_does_not_fit(tmp_path: Path, value: str, cases: list[str]) -> None:
    """What a later source replaced is told as a revision; what it only rounds is the same thing printed twice."""
    small = small_catalogue(tmp_path, later_report(f"{GDP}, value: {value}, unit: 亿元"))
    found = [case.relation.verdict for case in reconciled(small) if case.relation.kind == "repeat"]
    assert found == cases


def test_one_source_revises_nothing(tmp_path: Path) -> None:
    """There is nobody to say anything else."""
    assert pairs(small_catalogue(tmp_path)) == []


@pytest.mark.parametrize(
    ("keys", "earlier"),
    [
        (f"{GDP}, value: 316.2, unit: 亿元", "gdp-2025"),
        (f"{GDP}, value: 314.80, unit: 亿元", "gdp-2025"),
        (f"{GDP}, value: 3162000, unit: 万元", "gdp-2025"),
        (f"{GDP}, value: 315, unit: 亿元, bound: more-than", "gdp-2025"),
        (f"{GDP}, value: 314, unit: 亿元, bound: at-most", "gdp-2025"),
        (f"{GROWTH}, value: 7.1", "gdp-2025-growth"),
        (f"{GROWTH}, value: 7.1, basis: real", "gdp-2025-growth"),
        (f"{TARGET}, value: 5, bound: at-least", "gdp-2026-target"),
        (f"{TARGET}, value: 7, bound: more-than", "gdp-2026-target"),
        (f"{TARGET}, value: 5.8", "gdp-2026-target"),
    ],
)
def test_a_later_source_that_cannot_mean_the_same_revises(tmp_path: Path, keys: str, earlier: str) -> None:
    """By its digits, in another unit, by a bound; an aim by its number even where both bounds are open."""
    small = small_catalogue(tmp_path, later_report(keys))
    assert pairs(small) == [([f"report-2026.{earlier}"], "bulletin-2026.figure")]


@pytest.mark.parametrize(
    "keys",
    [
        f"{GDP}, value: 315, unit: 亿元",
        f"{GDP}, value: 314.72, unit: 亿元",
        f"{GDP}, value: 314.75, unit: 亿元",
        f"{GDP}, value: 3147000, unit: 万元",
        f"{GDP}, value: 310, unit: 亿元, bound: more-than",
        f"{GDP}, value: 400, unit: 亿元, bound: about",
        f"{GDP}, value: 400, unit: 亿元, status: target",
        "indicator: gdp, period: 2024, value: 316.2, unit: 亿元",
        "indicator: gdp, period: 2025, value: 316.2, unit: 亿元, place: gansu",
        "indicator: retail-sales, period: 2025, value: 98.64, unit: 亿元",
        f"{GDP}, measure: change, value: 9, unit: '%', note: {{zh: 未说明, en: Not stated}}",
        f"{TARGET}, value: 6, bound: at-least",
        f"{TARGET}, value: 6, bound: more-than",
        f"{TARGET}, value: 6.3",
    ],
)
def test_what_can_be_printed_of_one_number_or_is_of_another_thing_revises_nothing(
    tmp_path: Path, keys: str
) -> None:
    """Rounding, bounds that hold both, another status, period, place, indicator or measure."""
    assert pairs(small_catalogue(tmp_path, later_report(keys))) == []


@pytest.mark.parametrize(
    ("published", "revises"),
    [
        ("2026-02-05", ["report-2026.gdp-2025"]),
        ("2026-03", ["report-2026.gdp-2025"]),
        ("2026-02-04", []),
        ("2026-02", []),
        ("2026", []),
    ],
)
def test_only_what_was_certainly_published_later_revises(
    tmp_path: Path, published: str, revises: list[str]
) -> None:
    """A month is not later than a day in it."""
    found = pairs(small_catalogue(tmp_path, gdp_of("bulletin-2026", "316.2", published)))
    assert [earlier for earlier, _ in found] == ([revises] if revises else [])


def test_what_was_published_earlier_is_revised_whatever_it_is_called(tmp_path: Path) -> None:
    """The date decides, not the order of the files."""
    small = small_catalogue(tmp_path, gdp_of("zzz-first", "312", "2026-01-20"))
    assert pairs(small) == [(["zzz-first.figure"], "report-2026.gdp-2025")]


def test_growth_at_other_prices_is_another_thing(tmp_path: Path) -> None:
    """Real growth against nominal; where one does not say, it may be the same."""
    nominal = facts_edited(
        ("    unit: '%'\n    article: growth", "    unit: '%'\n    basis: nominal\n    article: growth")
    )
    small = small_catalogue(tmp_path, {**nominal, **later_report(f"{GROWTH}, value: 7.1, basis: real")})
    assert pairs(small) == []


def test_sources_that_agree_are_revised_together(tmp_path: Path) -> None:
    """Also by a third that differs from only one of them: 314.8 may be 315, but not 314.7."""
    files = {**gdp_of("second", "315", "2026-03-01"), **gdp_of("third", "314.8", "2026-04-01")}
    small = small_catalogue(tmp_path, files)
    assert pairs(small) == [(["report-2026.gdp-2025", "second.figure"], "third.figure")]


def test_a_revision_may_be_revised(tmp_path: Path) -> None:
    """Each leads to the next, and what counts is the last, from wherever one asks."""
    files = {**gdp_of("second", "316.2", "2026-03-01"), **gdp_of("third", "313.0", "2026-04-01")}
    small = small_catalogue(tmp_path, files)
    assert pairs(small) == [
        (["report-2026.gdp-2025"], "second.figure"),
        (["second.figure"], "third.figure"),
    ]
    now = revisions(small).current
    keys = ("report-2026.gdp-2025", "second.figure", "third.figure", "report-2026.retail-2025")
    assert [now(small.by_key[key]).key for key in keys] == [
        "third.figure",
        "third.figure",
        "third.figure",
        "report-2026.retail-2025",
    ]


@pytest.mark.parametrize(
    ("keys", "more"),
    [
        (f"{GDP}, value: 316.2, unit: 亿元", Decimal(150_000_000)),
        (f"{GDP}, value: 3130000, unit: 万元", Decimal(-170_000_000)),
        (f"{GROWTH}, value: 7.1", Decimal("-0.002")),
        (f"{GDP}, value: 316, unit: 亿元, bound: more-than", None),
        (f"{GDP}, value: 316-318, unit: 亿元", None),
    ],
)
def test_a_difference_is_told_only_between_like_figures(
    tmp_path: Path, keys: str, more: Decimal | None
) -> None:
    """Not between a number and a limit or a range."""
    (revision,) = revisions(small_catalogue(tmp_path, later_report(keys))).all
    assert revision.more_than(revision.earlier[0]) == more


def card_notes(catalogue: Catalogue, key: str, language: Language) -> list[tuple[str, str, str]]:
    """What a figure's card says of its past."""
    return list(history(catalogue.by_key[key], catalogue, language))


def test_the_cards_of_both_figures_say_so_and_lead_to_each_other(tmp_path: Path) -> None:
    """The earlier with the difference."""
    small = small_catalogue(tmp_path, gdp_of("bulletin-2026", "316.2", "2026-05-01"))
    earlier, later = "indicators/gdp/#report-2026.gdp-2025", "indicators/gdp/#bulletin-2026.figure"
    told = {
        language: [
            card_notes(small, key, language) for key in ("report-2026.gdp-2025", "bulletin-2026.figure")
        ]
        for language in ("zh", "en")
    }
    assert told == {
        "zh": [
            [("后经修订", "316.2亿元（统计公报，2026年5月1日公开），高出1.5亿元", later)],
            [("修订前", "314.7亿元（工作报告，2026年2月4日公开）", earlier)],
        ],
        "en": [
            [
                (
                    "Revised by",
                    "CNY 31.62 billion (Statistical bulletin, published 1 May 2026), higher by CNY 150 million",
                    later,
                )
            ],
            [("Revises", "CNY 31.47 billion (Work report, published 4 February 2026)", earlier)],
        ],
    }


def test_rates_differ_by_percentage_points(tmp_path: Path) -> None:
    """7.3% and 7.1% are not 0.2% apart."""
    small = small_catalogue(tmp_path, later_report(f"{GROWTH}, value: 7.1"))
    said = [
        card_notes(small, "report-2026.gdp-2025-growth", language)[0][1].rpartition(sign)[2]
        for language, sign in (("zh", "，"), ("en", ", "))
    ]
    assert said == ["低0.2个百分点", "lower by 0.2 percentage points"]


def test_where_one_figure_is_shown_it_is_the_later(tmp_path: Path) -> None:
    """On the home page, on a place's page and in lists of indicators: level, growth and target."""
    files = {
        **gdp_of("second", "316.2", "2026-03-01"),
        **later_report(f"{GROWTH}, value: 7.1", name="third"),
        **later_report(f"{TARGET}, value: 5, bound: at-least", name="fourth"),
    }
    small = small_catalogue(tmp_path, files)
    views = Views(small, "en", "")
    shown = headline(small.site.headlines[0], views)
    assert shown.growth is not None
    assert (shown.figure.key, shown.growth.key) == ("second.figure", "third.figure")
    (line,) = indicator_lines(next(i for i in small.indicators if i.id == "gdp"), views)
    assert line.growth is not None
    assert line.target is not None
    assert (line.latest.key, line.growth.key, line.target.key) == (
        "second.figure",
        "third.figure",
        "fourth.figure",
    )


def test_lists_of_all_figures_keep_the_earlier_and_mark_it(tmp_path: Path) -> None:
    """The later is marked by nothing."""
    small = small_catalogue(tmp_path, gdp_of("bulletin-2026", "316.2", "2026-05-01"))
    views = Views(small, "en", "")
    marks = {traced.key: views.figure(traced).revised for traced in small.by_indicator["gdp"]}
    assert marks == {
        "report-2026.gdp-2025": "revised",
        "bulletin-2026.figure": "",
        "report-2026.gdp-2025-growth": "",
        "report-2026.gdp-2026-target": "",
    }


@pytest.mark.parametrize(
    ("language", "none"), [("zh", "本版没有这样的数字"), ("en", "There are no such figures")]
)
def test_the_page_lists_revisions_or_says_that_there_are_none(
    tmp_path: Path, language: Language, none: str
) -> None:
    """With both source cards."""
    (page,) = corrections_pages(small_catalogue(tmp_path / "without"), language)
    assert none in page.body
    small = small_catalogue(tmp_path / "with", gdp_of("bulletin-2026", "316.2", "2026-05-01"))
    (page,) = corrections_pages(small, language)
    assert none not in page.body
    for key in ("report-2026.gdp-2025", "bulletin-2026.figure"):
        assert f'<a href="../indicators/gdp/#{key}">' in page.body


def test_charts_keep_the_figures_that_they_name(tmp_path: Path) -> None:
    """A chart is drawn from one source and says so."""
    small = small_catalogue(tmp_path, gdp_of("second", "316.2", "2026-03-01"))
    chart = drawn(small.charts[0], small, "en")
    keys = [point.fact.key for point in every_point(chart) if point.fact]
    assert (chart.title, keys) == (
        "A total of CNY 31.47 billion",
        ["report-2026.gdp-2025", "report-2026.retail-2025"],
    )
