"""The commands; the only place that prints and exits."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence

from generators.arguments import describe
from generators.auditing import accounts, differences
from generators.books.making import books, write_books
from generators.comparing.telling import comparison
from generators.drafting import draft_ledger
from generators.loading import load
from generators.locating import locate
from generators.model.base import LANGUAGES
from generators.paths import Paths, here
from generators.permanence.registering import register, unregistered
from generators.problems import AS_IT_WAS, Problem, Refused, counted, summary
from generators.rules import broken
from generators.scaffold.edition import new_edition
from generators.scaffold.report import Wanted, new_source
from generators.site.building import BuildFailed
from generators.site.making import checked, make_site, write_citation, write_pages, write_schemas
from generators.site.offline import make_offline
from generators.site.serving import serve
from generators.wording.tables import write_wording
from generators.writing import write_file

EXIT_REFUSED = 1
LEFT = {"audit": "", "diff": "", "new-edition": "nothing was written"}
"""What commands say was left alone when they refuse, where that is not the site: some only look."""


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
    counts = (
        counted(len(edition.facts), "fact"),
        counted(len(edition.terms), "term"),
        counted(len(edition.charts), "chart"),
    )
    print(f"{', '.join(counts)}: no problems")


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


def _offline(paths: Paths, _: argparse.Namespace) -> None:
    archive = make_offline(checked(paths), paths)
    print(f"{paths.shown(archive)}: {archive.stat().st_size / 1e6:.1f} MB; unpack it and open index.html")


def _book(paths: Paths, _: argparse.Namespace) -> None:
    progress = Progress()
    try:
        made = books(checked(paths), paths, progress)
    finally:
        progress.close()
    write_books(made, paths.books)
    for name in made:
        print(f"{paths.shown(paths.books)}/{name}")


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


def _register(paths: Paths, options: argparse.Namespace) -> None:
    edition = checked(paths)
    if not options.check:
        print(register(edition, paths))
    elif problems := unregistered(edition, paths):
        raise Refused(problems)
    else:
        print(f"{len(edition.published)} addresses: all of the edition's are registered")


def _diff(paths: Paths, options: argparse.Namespace) -> None:
    languages = [options.language] if options.language else LANGUAGES
    text = comparison(paths, (options.old, options.new), languages)
    if options.output is None:
        print(text, end="")
    else:
        write_file(options.output, text.encode("utf-8"))


def _schemas(paths: Paths, _: argparse.Namespace) -> None:
    print(f"data/schemas: {write_schemas(paths)} files changed")


def _new_edition(paths: Paths, options: argparse.Namespace) -> None:
    lines, begun = list(new_edition(paths, options.folder)), Paths(options.folder)
    write_citation(checked(begun), begun)
    print(*lines, sep="\n")


def _new_source(paths: Paths, options: argparse.Namespace) -> None:
    wanted = Wanted(options.source, options.text, options.place, options.published, options.kind)
    for line in new_source(paths, wanted):
        print(line)


def _citation(paths: Paths, _: argparse.Namespace) -> None:
    changed = write_citation(checked(paths), paths)
    print(f"{paths.shown(paths.citation)}: {'written' if changed else 'as it was'}")


COMMANDS: dict[str, tuple[Callable[[Paths, argparse.Namespace], None], str]] = {
    "check": (_check, "check all of data/ and write nothing"),
    "pages": (_pages, "write the Markdown of both languages to build/pages"),
    "site": (_site, "check, write and build the whole site to build/site"),
    "offline": (_offline, "pack the finished site into one archive that is read from a disk"),
    "serve": (_serve, "build the site, show it on a local port, rebuild what an edit touches"),
    "book": (_book, "write each report as a PDF in each language to build/book"),
    "locate": (_locate, "write each fact's offset, found by its anchor in the sources' texts"),
    "audit": (
        _audit,
        "hold facts, ledgers and sources against each other and, with --texts, against the texts",
    ),
    "draft-ledger": (_draft_ledger, "write a first ledger for a source, with what is still open"),
    "wording": (_wording, "write where sources use the glossary's terms, and which phrases are in no entry"),
    "register": (_register, "enter the edition's new addresses in data/published.csv, which keeps them"),
    "new-edition": (_new_edition, "write an edition without records, for another place, to an empty folder"),
    "new-source": (_new_source, "write the first records of a report from its text"),
    "diff": (_diff, "say in words what a change of the data alters for readers"),
    "schemas": (_schemas, "write the JSON Schemas that editors use to data/schemas"),
    "citation": (_citation, "write CITATION.cff from data/site.yml"),
}
"""Each command: what it does and what its help says."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0, or 1 where data or a build was refused."""
    options = _parser().parse_args(arguments)
    run, _ = COMMANDS[options.command]
    try:
        _there(options)
        run(here(), options)
    except Refused as refused:
        for problem in refused.problems:
            print(problem, file=sys.stderr)
        print(summary(refused.problems, LEFT.get(options.command, AS_IT_WAS)), file=sys.stderr)
        return EXIT_REFUSED
    except BuildFailed as failure:
        print(f"{failure}\nThe site could not be built; build/site is as it was", file=sys.stderr)
        return EXIT_REFUSED
    except KeyboardInterrupt:
        return 130
    return 0


def _there(options: argparse.Namespace) -> None:
    """Folders that a command is given are there: a misspelt one would look like an empty one."""
    texts, output = getattr(options, "texts", None), getattr(options, "output", None)
    if texts is not None and not texts.is_dir():
        raise Refused([Problem(texts.as_posix(), 1, "", "there is no such folder", "--texts names it")])
    if output is not None and not output.parent.is_dir():
        hint = "make it first, or name a file in a folder that is there"
        raise Refused([Problem(output.as_posix(), 1, "", "its folder is not there", hint)])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generators", description="Facts in data/ to a site in build/site."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (_, says) in COMMANDS.items():
        command = commands.add_parser(name, help=says, description=says)
        describe(command, name)
    return parser
