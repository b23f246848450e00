"""A host on this machine that answers as GitHub Pages does, with the site where its public address puts it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


def path_of(base_url: str) -> str:
    """What an address has behind its host: '/small/' of 'https://example.org/small/'."""
    return urlsplit(base_url).path


class _Pages(SimpleHTTPRequestHandler):
    """Files of one folder below one path; for all that is missing there, 404.html.

    Two things that GitHub does are left out, so that no link comes to lean on them: an address without `.html`
    finds no file, and case counts.
    """

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *arguments: object, below: str, asked: set[str], directory: str) -> None:
        self.below = below
        self.asked = asked
        super().__init__(*arguments, directory=directory)

    def log_message(self, *_: object) -> None:
        """Say nothing: pytest's output is for failures."""

    def end_headers(self) -> None:
        """Every answer allows linkchecker to ask as fast as it can; otherwise it asks ten times a second."""
        self.send_header("LinkChecker", "any rate")
        super().end_headers()

    def translate_path(self, path: str) -> str:
        """The file of an address; what does not stand below the path is nowhere."""
        self.asked.add(path)
        if not self._is_ours(path):
            return str(Path(self.directory) / "no such folder")
        return super().translate_path("/" + path.removeprefix(self.below))

    def list_directory(self, _: object) -> None:
        """A folder without a page of its own is nothing that a reader can open."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is missing, under the address that was asked for."""
        if code != HTTPStatus.NOT_FOUND or not self._is_ours(self.path):
            return super().send_error(code, message, explain)
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def _is_ours(self, path: str) -> bool:
        return path.startswith(self.below)


class _Server(ThreadingHTTPServer):
    request_queue_size = 64
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A reader who goes on to another page drops what was asked for."""


@dataclass(frozen=True)
class Host:
    """A site while it is served."""

    address: str
    """Of its root; it ends with a slash."""
    asked: set[str]
    """The path of everything that was asked for."""


@contextmanager
def hosted(site: Path, base_url: str) -> Iterator[Host]:
    """The site on a free local port, below the path of its public address."""
    below, asked = path_of(base_url), set[str]()
    answering = partial(_Pages, below=below, asked=asked, directory=str(site))
    server = _Server(("127.0.0.1", 0), answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Host(f"http://127.0.0.1:{server.server_port}{below}", asked)
    finally:
        server.shutdown()
        server.server_close()
