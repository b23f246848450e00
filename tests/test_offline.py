"""The copy to carry away: every link names a file, and a reader needs neither server nor network."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from zipfile import ZipFile

import pytest
from browsing import ALIVE, FINDER, addresses_found, type_keys
from conftest import copy_project
from editions import write_edition
from lxml import html
from playwright.sync_api import Browser, expect

from generators.derive.catalogue import Catalogue
from generators.paths import Paths
from generators.problems import Refused
from generators.site.making import checked
from generators.site.offline import linked_to_files, make_offline

FILES = {"index.html", "en/index.html", "zh/index.html", "en/terms/index.html", "data/facts.csv"}
FOLDER = "hexi-in-figures-2026.1"


@pytest.mark.parametrize(
    ("href", "named"),
    [
        ("terms/", "terms/index.html"),
        ("terms/#one", "terms/index.html#one"),
        ("terms/?q=1#one", "terms/index.html?q=1#one"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("../", "../index.html"),
        ("../zh/", "../zh/index.html"),
        ("../data/facts.csv", "../data/facts.csv"),
        ("missing/", "missing/"),
        ("#here", "#here"),
        ("", ""),
        ("https://example.org/terms/", "https://example.org/terms/"),
        ("//example.org/terms/", "//example.org/terms/"),
        ("/en/terms/", "/en/terms/"),
        ("mailto:somebody@example.org", "mailto:somebody@example.org"),
    ],
)
def test_only_links_to_folders_of_the_site_change(href: str, named: str) -> None:
    """And they keep what they ask and where they lead on the page."""
    page = f'<html><head></head><body><a href="{href}">x</a></body></html>'
    assert linked_to_files(page, "en/index.html", FILES) == page.replace(f'"{href}"', f'"{named}"')


def test_without_a_finished_site_there_is_nothing_to_pack(tmp_path: Path) -> None:
    """And the message says what to do."""
    paths = write_edition(tmp_path)
    with pytest.raises(Refused) as refused:
        make_offline(checked_small(paths), paths)
    assert [str(problem) for problem in refused.value.problems] == [
        "build/site:1: there is no finished site to carry away\n    build it first: make site"
    ]
    assert not paths.build.exists()


def checked_small(paths: Paths) -> Catalogue:
    """The tiny edition with its references resolved."""
    from editions import small_catalogue

    return small_catalogue(paths.root)


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, packed and unpacked again; its folder."""
    root = tmp_path_factory.mktemp("offline")
    paths = copy_project(root)
    paths.site.parent.mkdir()
    paths.site.symlink_to(site)
    archive = make_offline(checked(paths), paths)
    with ZipFile(archive) as packed:
        packed.extractall(root / "unpacked")
    return root / "unpacked" / FOLDER


def test_every_link_of_the_copy_names_a_file_that_is_there(copy: Path) -> None:
    """With its fragment; what is on the web stays on the web."""
    ids: dict[str, set[str]] = {}
    asked: set[tuple[str, str, str]] = set()
    for file in copy.rglob("*.html"):
        name = file.relative_to(copy).as_posix()
        tree = html.fromstring(file.read_bytes())
        ids[name] = {str(found) for found in tree.xpath("//@id")}
        for href in tree.xpath("//a/@href | //link/@href | //script/@src"):
            if not urlsplit(str(href)).scheme:
                target, fragment = urldefrag(urljoin(f"x:/{name}".replace("x:", "http://x"), str(href)))
                asked.add((name, unquote(urlsplit(target).path.lstrip("/")), unquote(fragment)))
    lost = [ask for ask in asked if not (copy / ask[1]).is_file() or (ask[2] and ask[2] not in ids[ask[1]])]
    assert len(asked) > 10_000
    assert lost == []


def test_what_speaks_to_servers_and_robots_stays_behind(copy: Path) -> None:
    """A reader who unpacks it sees one page to open and a file that says so in both languages."""
    assert sorted(path.name for path in copy.iterdir() if path.name not in ("api", "llms.txt")) == [
        "README.txt",
        "assets",
        "data",
        "en",
        "index.html",
        "zh",
    ]
    text = (copy / "README.txt").read_text(encoding="utf-8-sig")
    assert "打开 index.html" in text
    assert "Open index.html" in text
    assert "https://hexi-in-figures.github.io/hexi-in-figures/" in text


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    """Files bear the edition's date and stand in the order of their names."""
    paths = write_edition(tmp_path)
    (paths.site / "en").mkdir(parents=True)
    for name in ("index.html", "en/index.html", "robots.txt"):
        (paths.site / name).write_text('<html><head></head><body><a href="en/">x</a></body></html>')
    first = make_offline(checked_small(paths), paths).read_bytes()
    (paths.site / "index.html").touch()
    archive = make_offline(checked_small(paths), paths)
    assert archive.read_bytes() == first
    with ZipFile(archive) as packed:
        listed = [(entry.filename, entry.date_time[:3]) for entry in packed.infolist()]
    day = (2026, 3, 1)
    assert archive.name == "a-small-edition-1-offline.zip"
    assert listed == [
        ("a-small-edition-1/README.txt", day),
        ("a-small-edition-1/en/index.html", day),
        ("a-small-edition-1/index.html", day),
    ]


@pytest.mark.browser
def test_a_reader_walks_from_the_first_page_to_a_slogan_a_chart_and_back(
    copy: Path, chromium: Browser
) -> None:
    """By clicks and keys, from files alone: language, search, result, switch, home."""
    context = chromium.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.partition(":")[0]))
    page = context.new_page()
    page.goto((copy / "index.html").as_uri())
    page.get_by_role("link", name="English").click()
    page.locator(FINDER).first.focus()
    type_keys(page, "seven hubs")
    expect(page.locator(".hx-finder").first).to_have_attribute("data-query", "seven hubs")
    assert addresses_found(page)[0] == "glossary/qidi-yiping-yitongdao/"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("七地一屏一通道")
    page.locator(".hx-switch a").click()
    assert page.url == (copy / "zh/glossary/qidi-yiping-yitongdao/index.html").as_uri()
    page.locator(".md-header__button.md-logo").first.click()
    assert page.url == (copy / "zh/index.html").as_uri()
    page.goto((copy / "zh/topics/economy/index.html").as_uri())
    page.locator(".hx-chart").first.scroll_into_view_if_needed()
    expect(page.locator(ALIVE).first).to_be_visible()
    context.close()
    assert set(asked) <= {"file", "data", "blob"}
