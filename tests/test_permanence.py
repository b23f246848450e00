"""Addresses that stay: what an edition promises is there, nothing is lost without a word, and register only adds."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import PROJECT, BuiltPage

from generators.derive.moves import Moves
from generators.model.published import PublishedRow
from generators.paths import Paths
from generators.permanence.laws import broken_promises
from generators.permanence.promised import promised
from generators.permanence.registering import register, unregistered
from generators.problems import Refused
from generators.site.making import checked
from tests.editions import MILESTONES, as_read, small_catalogue, small_edition, write_edition

FILE = "data/published.csv"
CARD = "indicators/gdp/#report-2026.gdp-2025"
SMALL = {
    "places/", "reports/", "topics/", "indicators/", "data/", "corrections/",
    "glossary/", "glossary/groups/", "glossary/table/", "glossary/phrases/", "glossary/liangxin/",
    "places/ganzhou/", "places/ganzhou/#chart-sizes-2025", "places/ganzhou/#report-2026.two-renewals",
    "topics/economy/", "topics/economy/#chart-sizes-2025", "topics/trade/",
    "indicators/gdp/", "indicators/retail-sales/",
    "indicators/gdp/#report-2026.gdp-2025", "indicators/gdp/#report-2026.gdp-2025-growth",
    "indicators/gdp/#report-2026.gdp-2026-target", "indicators/retail-sales/#report-2026.retail-2025",
    "reports/report-2026/", "reports/report-2026/#article-growth", "reports/report-2026/#article-shops",
    "reports/report-2026/#article-plans", "reports/report-2026/#gdp-2025", "reports/report-2026/#gdp-2025-growth",
    "reports/report-2026/#gdp-2026-target", "reports/report-2026/#retail-2025",
    "reports/report-2026/ledger/", *(f"reports/report-2026/ledger/#n-{n}" for n in range(1, 7)),
    "targets/", "targets/#report-2026.gdp-2026-target",
    "corrections/#correction-unit",
}  # fmt: skip
"""What the tiny edition promises, but its files, its prose and what is reckoned."""
CORRECTIONS = """\
corrections:
  - id: unit
    date: '2026-02-20'
    what: liangxin
    was: {zh: 旧, en: old}
    now: {zh: 新, en: new}
    why: {zh: 录错。, en: A slip.}
"""


def registry(*rows: str) -> dict[str, str]:
    """data/published.csv with these rows."""
    return {"published.csv": "".join(f"{row}\n" for row in ("address,since,moved", *rows))}


def told(root: Path, *rows: str) -> list[str]:
    """What is wrong with a registry of the tiny edition, as an author reads it."""
    files = {**registry(*rows), "corrections.yml": CORRECTIONS}
    standing = promised(small_catalogue(root, files), Paths(root))
    return as_read(broken_promises(small_edition(root, files), standing))


def prose(root: Path, *names: str) -> Paths:
    """Pages that people wrote, in a folder that has no others."""
    for name in names:
        file = root / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("# 页 {#page}\n", encoding="utf-8")
    return Paths(root)


def test_an_edition_promises_its_pages_and_what_stands_on_them_under_an_id(tmp_path: Path) -> None:
    """Written down here by hand; relations and derived figures under the ids that they have on the site."""
    files = {"corrections.yml": CORRECTIONS, "milestones/report-2026.yml": MILESTONES}
    found = promised(small_catalogue(tmp_path, files), Paths(tmp_path))
    reckoned = {address for address in found if address.startswith("reconciliation/")}
    assert {address for address in found if not address.startswith("/")} - reckoned == SMALL
    assert reckoned >= {"reconciliation/", "reconciliation/derived/"}


def test_files_that_both_languages_share_begin_with_a_slash(tmp_path: Path) -> None:
    """A table and its twin, a chart's table and its drawing in each language, the feeds."""
    found = promised(small_catalogue(tmp_path), Paths(tmp_path))
    charts = {f"/data/charts/sizes-2025.{ending}" for ending in ("csv", "zh.svg", "en.svg")}
    feeds = {f"/data/feed.{language}.{ending}" for language in ("zh", "en") for ending in ("xml", "json")}
    assert found >= charts | feeds | {"/data/facts.csv", "/data/facts.excel.csv", "/data/glossary.tbx"}


def test_pages_that_people_wrote_are_promised_where_both_languages_have_them(tmp_path: Path) -> None:
    """A file is a folder of the site; the home page is no address of its own."""
    names = ("zh/about/index.md", "en/about/index.md", "zh/notes.md", "en/notes.md", "zh/only.md")
    paths = prose(tmp_path, *names, "zh/index.md", "en/index.md")
    catalogue = small_catalogue(tmp_path)
    assert promised(catalogue, paths) - promised(catalogue, Paths(tmp_path / "none")) == {"about/", "notes/"}


def test_every_promise_of_the_projects_own_edition_is_kept_in_both_languages(
    site: Path, built: dict[str, BuiltPage]
) -> None:
    """And every page and every file to take away is promised."""
    paths = Paths(PROJECT)
    addresses = promised(checked(paths), paths)
    ids = {url: set(page.tree.xpath("//@id")) for url, page in built.items() if not url.endswith(".html")}
    pages = {address for address in addresses if not address.startswith("/")}
    lost = [
        f"{language}/{address}"
        for language in ("zh", "en")
        for address in sorted(pages)
        for page, _, id_ in [address.partition("#")]
        if id_ not in ids.get(f"{language}/{page}", ()) and (id_ or f"{language}/{page}" not in ids)
    ]
    assert lost == []
    assert {url.partition("/")[2] for url in ids} - {""} == {page for page in pages if "#" not in page}
    shared = [file for folder in ("data", "api") for file in (site / folder).rglob("*") if file.is_file()]
    assert {f"/{file.relative_to(site).as_posix()}" for file in shared} == addresses - pages


def test_the_projects_own_addresses_are_registered(first_edition: None) -> None:
    """`python -m generators register` enters new ones."""
    paths = Paths(PROJECT)
    assert as_read(unregistered(checked(paths), paths)) == []


def test_an_address_that_stands_and_one_that_leads_on_are_right(tmp_path: Path) -> None:
    """A page, a part of one, a file; a chain; what is gone for good; parts that go with their page."""
    assert (
        told(
            tmp_path,
            "/data/facts.csv,2026-02-01,",
            "/data/figures.csv,2026-02-01,/data/facts.csv",
            "/data/old.json,2026-02-01,corrections/#correction-unit",
            f"{CARD},2026-03-01,",
            f"indicators/gdp/#old,2026-02-01,{CARD}",
            "indicators/output/,2026-02-01,indicators/gnp/",
            "indicators/output/#report-2026.gdp-2025,2026-02-01,",
            "indicators/gnp/,2026-02-01,indicators/gdp/",
            "glossary/gone/,2026-02-01,corrections/#correction-unit",
        )
        == []
    )


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (
            "glossary/liangxing/,2026-02-01,",
            "address: 'glossary/liangxing/' was published and is not there any more\n"
            "    did it become 'glossary/liangxin/'? write under `moved` where its readers are led: what took its "
            "place, or the correction that says why it is gone",
        ),
        (
            "indicators/gdp/#report-2026.gdp-1999,2026-02-01,",
            "address: 'indicators/gdp/#report-2026.gdp-1999' was published and is not there any more\n"
            "    did it become 'indicators/gdp/#report-2026.gdp-2025'? write under `moved` where its readers are led: "
            "what took its place, or the correction that says why it is gone",
        ),
        (
            f"{CARD},2026-02-01,indicators/gdp/",
            f"moved: '{CARD}' is still there\n    leave `moved` empty",
        ),
        (
            "glossary/old/,2026-02-01,glossary/old/",
            "moved: 'glossary/old/' leads to itself\n    write under `moved` where its readers are led: what took its "
            "place, or the correction that says why it is gone",
        ),
        (
            "glossary/old/,2026-02-01,glossary/liangxim/",
            "moved: leads to 'glossary/liangxim/', which is not there\n    did it become 'glossary/liangxin/'? write "
            "under `moved` where its readers are led: what took its place, or the correction that says why it is gone",
        ),
        (
            "/data/old.csv,2026-02-01,/data/facts.json",
            "moved: '/data/old.csv' cannot become '/data/facts.json'\n    a file is kept as one that ends alike; what "
            "is gone for good leads to corrections/#correction-…",
        ),
        (
            "glossary/old/,2026-02-01,/data/facts.json",
            "moved: 'glossary/old/' cannot become '/data/facts.json'\n    a file is kept as one that ends alike; what "
            "is gone for good leads to corrections/#correction-…",
        ),
        (
            "data/,2026-03-02,",
            "since: 2026-03-02 is after the edition's own date, 2026-03-01\n    data/site.yml has the date of the "
            "edition",
        ),
        ("data/,2026-02-30,", "since: there is no day 2026-02-30"),
    ],
)  # fmt: skip
def test_a_row_that_loses_readers_is_refused(tmp_path: Path, row: str, says: str) -> None:
    """With its line and what to do."""
    assert told(tmp_path, row) == [f"{FILE}:2: rows[0].{says}"]


def test_a_circle_is_told_from_each_of_its_ends(tmp_path: Path) -> None:
    """With all of its way."""
    hint = (
        "    write under `moved` where its readers are led: what took its place, or the correction that says why it "
        "is gone"
    )
    assert told(tmp_path, "glossary/a/,2026-02-01,glossary/b/", "glossary/b/,2026-02-01,glossary/a/") == [
        f"{FILE}:2: rows[0].moved: leads in a circle: glossary/a/ → glossary/b/ → glossary/a/\n{hint}",
        f"{FILE}:3: rows[1].moved: leads in a circle: glossary/b/ → glossary/a/ → glossary/b/\n{hint}",
    ]


def test_a_page_that_is_gone_is_told_once_and_not_for_each_of_its_parts(tmp_path: Path) -> None:
    """Where the page leads, its parts lead as well."""
    rows = ("indicators/iron/,2026-02-01,", *(f"indicators/iron/#report-2026.{n},2026-02-01," for n in "abc"))
    assert [line.partition(":")[2].partition(":")[0] for line in told(tmp_path, *rows)] == ["2"]


def test_an_address_stands_in_one_row(tmp_path: Path) -> None:
    """As after two branches were put together."""
    assert told(tmp_path, "data/,2026-02-01,", "about-us/,2026-02-01,data/", "data/,2026-03-01,") == [
        f"{FILE}:4: rows[2].address: 'data/' stands twice\n    first in line 2"
    ]


def test_an_address_that_has_not_the_form_of_one_is_no_row(tmp_path: Path) -> None:
    """No language before it, no host, a slash at the end of a page."""
    paths = write_edition(tmp_path, registry("indicators/gdp,2026-02-01,"))
    with pytest.raises(Refused) as refused:
        checked(paths)
    assert as_read(refused.value.problems)[0].startswith(
        f"{FILE}:2: rows[0].address: 'indicators/gdp' has not the form that is wanted"
    )


def test_checking_an_edition_checks_its_registry(tmp_path: Path) -> None:
    """As a law like any other."""
    paths = write_edition(tmp_path, registry("glossary/liangxing/,2026-02-01,"))
    prose(tmp_path, "zh/about/index.md", "en/about/index.md")
    with pytest.raises(Refused) as refused:
        checked(paths)
    assert [problem.where for problem in refused.value.problems] == ["rows[0].address"]


def test_register_adds_what_is_new_with_the_editions_date_and_keeps_every_row(tmp_path: Path) -> None:
    """In the order of the addresses; a second time it adds nothing and changes no byte."""
    rows = ("indicators/output/,2026-01-01,indicators/gdp/", "data/,2026-01-01,")
    paths = write_edition(tmp_path, registry(*rows))
    prose(tmp_path, "zh/about/index.md", "en/about/index.md")
    new = promised(checked(paths), paths) - {"data/"}
    assert register(checked(paths), paths) == f"{FILE}: {len(new)} addresses added, {len(new) + 2} in all"
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    assert text.splitlines()[1:] == sorted(
        [*rows, *(f"{address},2026-03-01," for address in new)], key=lambda row: row.partition(",")[0]
    )
    assert register(checked(paths), paths) == f"{FILE}: 0 addresses added, {len(new) + 2} in all"
    assert (tmp_path / FILE).read_text(encoding="utf-8") == text


def test_what_is_not_registered_is_told_with_the_command_that_does_it(tmp_path: Path) -> None:
    """A single problem, however many there are."""
    paths = write_edition(tmp_path)
    prose(tmp_path, "zh/about/index.md", "en/about/index.md")
    register(checked(paths), paths)
    assert unregistered(checked(paths), paths) == []
    rows = (tmp_path / FILE).read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [
        row for row in rows if not row.startswith(("about/,", "data/,", "glossary/,", "glossary/liangxin/,"))
    ]
    (tmp_path / FILE).write_text("".join(kept), encoding="utf-8")
    assert as_read(unregistered(checked(paths), paths)) == [
        f"{FILE}:1: 4 addresses of the edition are not registered: about/, data/, glossary/, …\n"
        "    run python -m generators register"
    ]


def ways(*rows: str) -> Moves:
    """The ways of a registry."""
    cells = (row.split(",") for row in rows)
    return Moves.of([PublishedRow(address=a, since=f"2026-0{day}-01", moved=m) for a, day, m in cells])


@pytest.mark.parametrize(
    ("rows", "to"),
    [
        (["a/,1,b/", "b/,2,"], {"a/": "b/"}),
        (["a/,1,b/", "b/,2,c/", "c/,3,"], {"a/": "c/", "b/": "c/"}),
        (["a/,1,b/", "a/#x,1,", "b/,2,", "b/#x,2,"], {"a/": "b/", "a/#x": "b/#x"}),
        (["a/,1,b/", "a/#x,1,", "b/,2,"], {"a/": "b/", "a/#x": "b/"}),
        (["a/,1,b/", "a/#x,1,c/#y", "b/,2,", "b/#x,2,"], {"a/": "b/", "a/#x": "c/#y"}),
        (["a/,1,b/#y", "a/#x,1,", "b/#x,2,"], {"a/": "b/#y", "a/#x": "b/#y"}),
        (["a/,1,b/", "a/#x,1,", "b/,2,c/", "b/#x,2,", "c/#x,3,"], {
            "a/": "c/", "a/#x": "c/#x", "b/": "c/", "b/#x": "c/#x",
        }),
    ],
)  # fmt: skip
def test_readers_are_led_to_the_end_of_a_way(rows: list[str], to: dict[str, str]) -> None:
    """Through chains, and with a page its parts."""
    assert ways(*rows).to == to


def test_what_moved_is_as_old_as_its_first_address() -> None:
    """So that nobody is told of it as of something new."""
    moves = ways("a/,1,b/", "b/,3,", "c/,2,")
    assert moves.first == {"a/": "2026-01-01", "b/": "2026-01-01", "c/": "2026-02-01"}
