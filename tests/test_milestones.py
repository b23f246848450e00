"""Milestones: their laws, how their dates are said, and the order in which a place's page has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generators.derive import addresses
from generators.model.base import Language
from generators.pages.timeline import timeline
from generators.pages.views import Views
from generators.rules import Rule, milestones
from tests.editions import MILESTONES, as_read, edited, problems_in, small_catalogue, small_edition

FILE = "milestones/report-2026.yml"
AT = f"data/{FILE}"
FROM = "    inferred_from: {zh: 列在2026年安排中, en: Stands among the plans for 2026}\n"


def file_with(*edits: tuple[str, str]) -> dict[str, str]:
    """The file of milestones with pieces of it replaced."""
    text = MILESTONES
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return {FILE: text}


@dataclass(frozen=True)
class Broken:
    """A small edition whose milestones break a law, and all that is said about it."""

    law: Rule
    files: Mapping[str, str]
    problems: tuple[str, ...]


def broken(law: Rule, files: Mapping[str, str], *problems: str) -> object:
    """A case of the table below, named after its law."""
    return pytest.param(Broken(law, files, problems), id=law.__name__)


SECOND = MILESTONES.partition("milestones:\n")[2].replace("two-renewals", "second")
CASES = [
    broken(
        milestones.milestones_belong_to_a_known_source_and_place,
        {"milestones/report-2025.yml": "source: report-2025\nplace: gans\nmilestones: []\n"},
        "data/milestones/report-2025.yml:1: source: unknown source 'report-2025'\n"
        "    did you mean 'report-2026'? known ones are listed in data/sources/",
        "data/milestones/report-2025.yml:2: place: unknown place 'gans'\n"
        "    did you mean 'gansu'? known ones are listed in data/places.yml",
    ),
    broken(
        milestones.milestones_belong_to_a_known_source_and_place,
        file_with(("    kind: event\n", "    kind: event\n    place: gans\n")),
        f"{AT}:9: milestones[0].place: unknown place 'gans'\n"
        "    did you mean 'gansu'? known ones are listed in data/places.yml",
    ),
    broken(
        milestones.milestones_belong_to_a_known_source_and_place,
        file_with(("article: plans", "article: growth")),
        f"{AT}:10: milestones[0].article: offset 58 lies in 'plans', not 'growth'",
    ),
    broken(
        milestones.a_milestone_is_located,
        file_with(("    offset: 58\n", "")),
        f"{AT}:4: milestones[0]: no offset\n    run: python -m generators locate --texts FOLDER",
    ),
    broken(
        milestones.a_milestone_is_located,
        {FILE: MILESTONES + SECOND.replace("offset: 58", "offset: 57")},
        f"{AT}:21: milestones[1].offset: stands in the text before the one above",
    ),
    broken(
        milestones.an_inferred_milestone_says_from_what,
        file_with((FROM, "")),
        f"{AT}:6: milestones[0].date_known: inferred\n"
        "    an inferred date has `inferred_from`, zh and en; a printed one has not",
    ),
    broken(
        milestones.an_inferred_milestone_says_from_what,
        file_with(("date_known: inferred", "date_known: printed")),
        f"{AT}:6: milestones[0].date_known: printed\n"
        "    an inferred date has `inferred_from`, zh and en; a printed one has not",
    ),
    broken(
        milestones.a_milestone_has_a_date_that_exists,
        file_with(("date: '2026'", "date: '2026-02-30'")),
        f"{AT}:5: milestones[0].date: there is no day 2026-02-30",
    ),
    broken(
        milestones.a_milestone_has_a_date_that_exists,
        file_with(("date: '2026'", "date: '2026-13'")),
        f"{AT}:5: milestones[0].date: there is no day 2026-13",
    ),
    broken(
        milestones.a_milestone_has_a_date_that_exists,
        file_with(("date: '2026'", "date: '2025/2021'")),
        f"{AT}:5: milestones[0].date: 2025/2021 ends before it begins",
    ),
]


@pytest.mark.parametrize("case", CASES)
def test_a_milestone_that_breaks_a_law_is_told_so_at_the_place(case: Broken, tmp_path: Path) -> None:
    """The law itself finds it, and nothing is said but what follows from it."""
    told = as_read(case.law(small_edition(tmp_path, case.files)))
    assert told != []
    assert problems_in(tmp_path, case.files) == list(case.problems)
    assert set(told) <= set(case.problems)


def test_every_law_of_milestones_is_shown_broken() -> None:
    """A law without a case above could be empty and nobody would see."""
    shown = {case.values[0].law for case in CASES}
    assert [law.__name__ for law in milestones.RULES if law not in shown] == []


KEPT = {
    "be as it is": {FILE: MILESTONES},
    "be without milestones": {},
    "have a printed day": file_with(
        (FROM, ""), ("date_known: inferred", "date_known: printed"), ("'2026'", "'2024-02-29'")
    ),
    "have two that begin at one place": {FILE: MILESTONES + SECOND},
    "have one of a wider place": file_with(("    kind: event\n", "    kind: event\n    place: gansu\n")),
}


@pytest.mark.parametrize("kept", KEPT)
def test_an_edition_may(kept: str, tmp_path: Path) -> None:
    """What is like a fault and is none."""
    assert problems_in(tmp_path, KEPT[kept]) == []


def shown(root: Path, language: Language, *more: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Id, date and what it was inferred from, as the timeline of the place has them; `more` are ids and dates."""
    text = "".join(
        SECOND.replace("second", name)
        .replace("'2026'", f"'{date.partition(' ')[0]}'")
        .replace(
            "    kind: event\n",
            "    kind: event\n    latest: true\n" if "latest" in date else "    kind: event\n",
        )
        for name, date in more
    )
    small = small_catalogue(root, {FILE: MILESTONES.partition("  - id")[0] + text})
    views = Views(small, language, addresses.place("ganzhou"))
    return [(item.id, item.date, item.known) for item in timeline("ganzhou", views)]


@pytest.mark.parametrize(
    ("date", "zh", "en"),
    [
        ("2024", "2024年", "2024"),
        ("2024-03", "2024年3月", "March 2024"),
        ("2024-03-05", "2024年3月5日", "5 March 2024"),
        ("2021/2025", "2021—2025年", "2021–2025"),
        ("2024 latest", "至迟2024年", "by 2024"),
    ],
)
def test_a_date_is_said_in_both_languages_as_far_as_it_is_known(
    date: str, zh: str, en: str, tmp_path: Path
) -> None:
    """A day, a month, a year, the years between which it lies, the latest one; with what it was inferred from."""
    assert shown(tmp_path, "zh", ("a", date)) == [("report-2026.a", zh, "列在2026年安排中")]
    assert shown(tmp_path, "en", ("a", date)) == [("report-2026.a", en, "Stands among the plans for 2026")]


def test_the_newest_stands_first(tmp_path: Path) -> None:
    """By the last day on which it can lie; those of one date in the order of the text."""
    dates = ("2024-03", "2023", "2024", "2024-03-05", "2021/2025", "2023", "2025-01-01")
    names = [f"n{n}" for n in range(len(dates))]
    found = [name for name, _, _ in shown(tmp_path, "en", *zip(names, dates, strict=True))]
    assert found == [f"report-2026.n{n}" for n in (4, 6, 2, 0, 3, 1, 5)]


def test_a_milestone_of_a_wider_place_is_not_the_districts(tmp_path: Path) -> None:
    """It stands with the place that it names."""
    files = file_with(("    kind: event\n", "    kind: event\n    place: gansu\n"))
    small = small_catalogue(tmp_path, files)
    views = Views(small, "en", addresses.place("ganzhou"))
    assert timeline("ganzhou", views) == []
    assert [item.id for item in timeline("gansu", views)] == ["report-2026.two-renewals"]


def test_a_milestone_leads_to_its_article_and_where_it_is_public(tmp_path: Path) -> None:
    """To the report's page here, and to the anchor there."""
    url = edited("sources/report-2026.yml", ("text:\n", "url: https://example.org/r\ntext:\n"))
    small = small_catalogue(tmp_path, {FILE: MILESTONES, **url})
    (item,) = timeline("ganzhou", Views(small, "en", addresses.place("ganzhou")))
    assert (item.kind, item.name, item.source, item.article) == (
        "event",
        "The Two Renewals go on",
        "Work report",
        "Plans",
    )
    assert item.report == "../../reports/report-2026/#article-plans"
    assert item.public == addresses.text_fragment("https://example.org/r", "指设备更新")
