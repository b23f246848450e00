"""The finished site on a local port, rebuilt where an edit touches it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from watchfiles import watch

from generators.paths import Paths
from generators.problems import Refused, summary
from generators.site.building import BuildFailed
from generators.site.making import make_site

Say = Callable[[str], None]


class _Quiet(SimpleHTTPRequestHandler):
    """A file server that does not log each request and lets no browser keep an old page."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        return

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def serve(paths: Paths, port: int, say: Say) -> None:
    """Build, serve and watch until interrupted; a refused edit is shown and the last good site stays."""
    _make(paths, say)
    handler = partial(_Quiet, directory=str(paths.site))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    say(f"http://127.0.0.1:{port}/ (Ctrl+C ends it)")
    for changes in watch(paths.data, paths.docs, paths.settings, raise_interrupt=False):
        names = sorted({changed.rpartition("/")[2] for _, changed in changes})
        say(f"changed: {', '.join(names[:5])}")
        _make(paths, say)
    server.shutdown()


def _make(paths: Paths, say: Say) -> None:
    try:
        make_site(paths, lambda _: None)
        say("built")
    except Refused as refused:
        for problem in refused.problems:
            say(str(problem))
        say(summary(refused.problems))
    except BuildFailed as failure:
        say(str(failure))
