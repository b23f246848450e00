"""The commands; the only place that prints and exits."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from generators.auditing import accounts, differences
from generators.drafting import draft_ledger
from generators.loading import load
from generators.locating import locate
from generators.paths import Paths, here
from generators.problems import Refused, summary
from generators.rules import broken
from generators.site.building import BuildFailed
from generators.site.making import checked, make_site, write_citation, write_pages, write_schemas
from generators.site.serving import serve
from generators.wording.tables import write_wording

EXIT_REFUSED = 1


class Progress:
    """One line that says what is being done, on a terminal only, once two seconds have passed."""

    def __init__(self) -> None:
        self.started = time.monotonic()
        self.shown = False

    def __call__(self, step: str) -> None:
        if sys.stderr.isatty() and time.monotonic() - self.started > 2:
            self.shown = True
            print(f"\r\033[K{step} …", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Clear the line."""
        if self.shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def _check(paths: Paths, _: argparse.Namespace) -> None:
    edition = checked(paths)
    print(
        f"{len(edition.facts)} facts, {len(edition.terms)} terms, {len(edition.charts)} charts: no problems"
    )


def _pages(paths: Paths, _: argparse.Namespace) -> None:
    changed = write_pages(checked(paths), paths)
    print(f"{paths.shown(paths.pages)}: {changed} files changed")


def _site(paths: Paths, _: argparse.Namespace) -> None:
    progress = Progress()
    try:
        make_site(paths, progress)
    finally:
        progress.close()
    shown = paths.shown(paths.site)
    print(f"The site is in {shown}; look at it with: python3 -m http.server -d {shown}")


def _serve(paths: Paths, options: argparse.Namespace) -> None:
    serve(paths, options.port, lambda line: print(line, flush=True))


def _locate(paths: Paths, options: argparse.Namespace) -> None:
    for line in locate(paths, options.texts):
        print(line)


def _audit(paths: Paths, options: argparse.Namespace) -> None:
    edition = load(paths)
    problems = list(broken(edition))
    if options.texts is not None:
        problems += differences(edition, options.texts)
    for account in accounts(edition, options.texts):
        how = "counted anew from its text" if account.read else "held against its source's count"
        print(f"{account.source}: {account.numerals} numerals, {account.open} open, {how}")
    if problems:
        raise Refused(problems)
    total = sum(account.numerals for account in accounts(edition, None))
    print(f"{total} of {total} numerals accounted for, 0 open, 0 differences")


def _draft_ledger(paths: Paths, options: argparse.Namespace) -> None:
    print(draft_ledger(paths, options.source, options.texts))


def _wording(paths: Paths, options: argparse.Namespace) -> None:
    for line in write_wording(paths, options.texts):
        print(line)


def _schemas(paths: Paths, _: argparse.Namespace) -> None:
    print(f"data/schemas: {write_schemas(paths)} files changed")


def _citation(paths: Paths, _: argparse.Namespace) -> None:
    changed = write_citation(checked(paths), paths)
    print(f"{paths.shown(paths.citation)}: {'written' if changed else 'as it was'}")


COMMANDS: dict[str, tuple[Callable[[Paths, argparse.Namespace], None], str]] = {
    "check": (_check, "check all of data/ and write nothing"),
    "pages": (_pages, "write the Markdown of both languages to build/pages"),
    "site": (_site, "check, write and build the whole site to build/site"),
    "serve": (_serve, "build the site, show it on a local port, rebuild what an edit touches"),
    "locate": (_locate, "write each fact's offset, found by its anchor in the sources' texts"),
    "audit": (
        _audit,
        "hold facts, ledgers and sources against each other and, with --texts, against the texts",
    ),
    "draft-ledger": (_draft_ledger, "write a first ledger for a source, with what is still open"),
    "wording": (_wording, "write where sources use the glossary's terms, and which phrases are in no entry"),
    "schemas": (_schemas, "write the JSON Schemas that editors use to data/schemas"),
    "citation": (_citation, "write CITATION.cff from data/site.yml"),
}
"""Each command: what it does and what its help says."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0, or 1 where data or a build was refused."""
    options = _parser().parse_args(arguments)
    run, _ = COMMANDS[options.command]
    try:
        run(here(), options)
    except Refused as refused:
        for problem in refused.problems:
            print(problem, file=sys.stderr)
        print(summary(refused.problems), file=sys.stderr)
        return EXIT_REFUSED
    except BuildFailed as failure:
        print(f"{failure}\nThe site could not be built; build/site is as it was", file=sys.stderr)
        return EXIT_REFUSED
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generators", description="Facts in data/ to a site in build/site."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (_, says) in COMMANDS.items():
        command = commands.add_parser(name, help=says, description=says)
        if name == "serve":
            command.add_argument("--port", type=int, default=8000, help="the local port (8000)")
        if name in ("locate", "audit", "draft-ledger", "wording"):
            required = name != "audit"
            command.add_argument(
                "--texts", type=Path, required=required, help="the folder of the sources' texts"
            )
        if name == "draft-ledger":
            command.add_argument("source", help="the id of a source in data/sources/")
    return parser
