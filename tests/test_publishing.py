"""The local host answers as GitHub Pages does: the walk over the published site is worth only that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, build_opener

import pytest
from publishing import Host, hosted, path_of


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Go nowhere, so that the answer itself is seen."""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """A site of three pages below /small/."""
    for name, text in {"index.html": "root", "404.html": "lost", "zh/index.html": "中文"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "facts.csv").write_text("id\n", encoding="utf-8")
    with hosted(tmp_path, "https://example.org/small/") as found:
        yield found


def answer(url: str) -> tuple[int, str]:
    """The status and the text of an answer, or where it sends a reader."""
    try:
        with build_opener(_Stay).open(url) as response:
            return response.status, response.read().decode("utf-8")
    except HTTPError as error:
        with error:
            return error.code, error.headers.get("Location") or error.read().decode("utf-8")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", (200, "root")),
        ("zh/", (200, "中文")),
        ("zh/?q=1", (200, "中文")),
        ("zh", (301, "/small/zh/")),
        ("data/facts.csv", (200, "id\n")),
        ("data/", (404, "lost")),
        ("zh/index", (404, "lost")),
        ("ZH/", (404, "lost")),
        ("gone/deeper/still", (404, "lost")),
        ("404.html", (200, "lost")),
    ],
)
def test_an_address_below_the_path_is_a_file_a_page_or_lost(
    host: Host, path: str, said: tuple[int, str]
) -> None:
    """A folder is its page and sends a reader to its slash; what is missing shows the site's own 404."""
    assert answer(host.address + path) == said


@pytest.mark.parametrize("path", ["", "zh/", "small", "../small/", "other/zh/"])
def test_beside_the_path_is_nothing_of_the_site(host: Host, path: str) -> None:
    """A link that forgets the path finds neither the page nor the 404 of this site."""
    status, text = answer(host.address.removesuffix("small/") + path)
    assert status == 404
    assert text not in ("root", "lost", "中文")


def test_what_was_asked_for_is_kept(host: Host) -> None:
    """So that a walk can tell what it has left out."""
    answer(f"{host.address}zh/")
    assert host.asked == {"/small/zh/"}


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        ("https://example.org/small/", "/small/"),
        ("https://example.org/a/b/", "/a/b/"),
        ("https://example.org/", "/"),
        ("https://example.org:8443/small/", "/small/"),
    ],
)
def test_the_path_of_an_address_begins_and_ends_with_a_slash(base_url: str, path: str) -> None:
    """A site may be at the root of its host."""
    assert path_of(base_url) == path


def test_a_site_at_the_root_of_its_host_is_served_there(tmp_path: Path) -> None:
    """As for a domain of one's own."""
    (tmp_path / "index.html").write_text("root", encoding="utf-8")
    (tmp_path / "404.html").write_text("lost", encoding="utf-8")
    with hosted(tmp_path, "https://example.org/") as host:
        assert (answer(host.address), answer(f"{host.address}gone/")) == ((200, "root"), (404, "lost"))
