"""One archive of the finished site that is read from a disk, without a server: every link in it names a file."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from selectolax.lexbor import LexborHTMLParser

from generators.derive.catalogue import Catalogue
from generators.exports.archive import folder
from generators.pages.page import TEMPLATES
from generators.paths import Paths
from generators.problems import Problem, Refused

LEFT_OUT = ("404.html", "robots.txt", "sitemap.xml", ".nojekyll", "pictures/", "zh/404.html", "en/404.html")
"""What speaks to servers, robots and services that show shared addresses."""
INDEX = "index.html"
READ_ME = "README.txt"


def make_offline(catalogue: Catalogue, paths: Paths) -> Path:
    """Write build/<edition>-offline.zip from the finished site; the same site gives the same bytes.

    Raises:
        Refused: where no site has been built.
    """
    if not (paths.site / INDEX).is_file():
        hint = "build it first: make site"
        raise Refused(
            [Problem(paths.shown(paths.site), 1, "", "there is no finished site to carry away", hint)]
        )
    top = folder(catalogue.site)
    archive = paths.build / f"{top}-offline.zip"
    draft = archive.with_suffix(".draft")
    with ZipFile(draft, "w", ZIP_DEFLATED) as packed:
        for name, content in _contents(catalogue, paths.site):
            packed.writestr(_entry(f"{top}/{name}", catalogue.site.date), content)
    draft.replace(archive)
    return archive


def linked_to_files(html: str, page: str, files: Collection[str]) -> str:
    """A page with each link to a folder turned into one to the folder's index; `page` is its own path."""
    tree = LexborHTMLParser(html)
    for link in tree.css("[href]"):
        href = link.attributes["href"] or ""
        named = _file_named(href, page, files)
        if named != href:
            link.attrs["href"] = named
    return tree.html or html


def _file_named(href: str, page: str, files: Collection[str]) -> str:
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return href
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    if posixpath.join(target, INDEX).removeprefix("./") not in files:
        return href
    return urlunsplit(parts._replace(path=posixpath.join(parts.path, INDEX)))


def _contents(catalogue: Catalogue, site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file in the order of its name, and what a reader needs to know first."""
    names = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    kept = sorted(name for name in names if not name.startswith(LEFT_OUT))
    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(loader=loader, undefined=StrictUndefined, keep_trailing_newline=True)  # noqa: S701 - no HTML
    text = environment.get_template("offline.txt.jinja").render(site=catalogue.site)
    yield READ_ME, text.replace("\n", "\r\n").encode("utf-8-sig")
    for name in kept:
        content = (site / name).read_bytes()
        if name.endswith(".html"):
            content = linked_to_files(content.decode("utf-8"), name, names).encode("utf-8")
        yield name, content


def _entry(name: str, date: str) -> ZipInfo:
    """A file of the archive with the edition's date, since a clock would change the bytes."""
    year, month, day = (int(part) for part in date.split("-"))
    entry = ZipInfo(name, (year, month, day, 0, 0, 0))
    entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, 0o644 << 16, 3
    return entry
