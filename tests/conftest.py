"""What tests share: a copy of the project to spoil, the site built once for all workers, and a browser."""

from __future__ import annotations

import fcntl
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from lxml import html

from generators.paths import Paths
from generators.site.making import make_site

if TYPE_CHECKING:
    from browsing import Visits
    from playwright.sync_api import Browser

PROJECT = Path(__file__).parents[1]

# The same examples on every run and on every machine, however slow; nothing is kept between runs.
settings.register_profile("project", deadline=None, derandomize=True, database=None)
settings.load_profile("project")


def copy_project(target: Path) -> Paths:
    """Everything that a site is made from, without what programs wrote."""
    for folder in ("data", "docs"):
        shutil.copytree(PROJECT / folder, target / folder)
    shutil.copy(PROJECT / "mkdocs.yml", target)
    return Paths(target)


FIRST = PROJECT / "data" / "sources" / "ganzhou-work-report-2026.yml"
"""A record of the first edition. Where it is gone, somebody publishes an edition of their own from this copy."""
collect_ignore = [] if FIRST.is_file() else ["test_auditing.py", "test_data.py", "test_query_file.py"]
"""Tests that are about the first edition's records from their first line to their last."""


@pytest.fixture(scope="session")
def first_edition() -> None:
    """For tests that name figures and terms of the first edition: another edition's copy of them leaves these out."""
    if not FIRST.is_file():
        pytest.skip("speaks of the first edition's records, which are not here")


@pytest.fixture
def project(tmp_path: Path, first_edition: None) -> Paths:
    """A copy of the project that a test may spoil."""
    return copy_project(tmp_path)


def built_once(
    factory: pytest.TempPathFactory, worker_id: str, name: str, lay_out: Callable[[Path], Paths]
) -> Path:
    """The finished site of an edition, laid out in a folder and built by the first worker that asks."""
    base = factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    paths = Paths(shared / name)
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not paths.site.exists():
            make_site(lay_out(paths.root), lambda _: None)
    return paths.site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str, first_edition: None) -> Path:
    """The finished site of the project's own data."""
    return built_once(tmp_path_factory, worker_id, "built", copy_project)


@dataclass(frozen=True)
class BuiltPage:
    """A page of the finished site."""

    file: Path
    language: str
    """zh or en; empty for what stands above both."""
    address: str
    """Within its language as a link would have it: 'topics/economy/', '404.html'."""
    tree: html.HtmlElement


@pytest.fixture(scope="session")
def built(site: Path) -> dict[str, BuiltPage]:
    """Every HTML file of the finished site, parsed once, by its address: 'en/topics/economy/'.

    Pages at old addresses, which only lead readers on, are not among them.
    """
    found = {}
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        url = name.removesuffix("index.html")
        language, _, rest = url.partition("/") if url.startswith(("zh/", "en/")) else ("", "", url)
        tree = html.fromstring(file.read_bytes())
        if not tree.xpath('//body[@class="moved"]'):
            found[url] = BuiltPage(file, language, rest, tree)
    return found


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: pytest's output is for failures."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A browser that goes on to another page drops what it has asked for."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder on a free local port; its address ends with a slash."""
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The finished site's address on this machine."""
    with served(site) as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    from browsing import launched
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Visits]:
    """Opens pages of the finished site: `visit("en/about/")`.

    Whatever a test looks at, it fails when a page writes an error or a warning to the console, raises, asks for
    something that is not there, or asks another host for anything.
    """
    from browsing import Visits

    visits = Visits(chromium, address)
    yield visits
    visits.close()
    assert visits.complaints == []
