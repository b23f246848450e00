"""The site's builder, run once for each language at the same time."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from generators.derive.catalogue import Catalogue
from generators.model.base import LANGUAGES, Language
from generators.paths import Paths
from generators.site.settings import settings_text
from generators.writing import write_file


class BuildFailed(Exception):
    """The builder refused the pages of a language; its words are the message."""


def build_languages(catalogue: Catalogue, paths: Paths) -> None:
    """Build both languages into build/site.next.

    Raises:
        BuildFailed: with what the builder printed.
    """
    runs = {language: _start(catalogue, language, paths) for language in LANGUAGES}
    failures = []
    for language, run in runs.items():
        said, _ = run.communicate()
        if run.returncode != 0:
            failures.append(f"{language}:\n{_complaints(said)}")
    if failures:
        raise BuildFailed("\n\n".join(failures))


def _complaints(said: str) -> str:
    """What the builder said without its report of progress; told to be quiet it would not count warnings either."""
    return "\n".join(line for line in said.strip().splitlines() if not line.startswith("INFO"))


def _start(catalogue: Catalogue, language: Language, paths: Paths) -> subprocess.Popen[str]:
    config = paths.build / f"mkdocs.{language}.yml"
    write_file(config, settings_text(catalogue, language, paths).encode("utf-8"))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config)]
    return subprocess.Popen(
        command,
        cwd=paths.root,
        env=_environment(catalogue, paths.root),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def _environment(catalogue: Catalogue, root: Path) -> dict[str, str]:
    """The build's only clock is the date of the edition, so that the same data gives the same bytes."""
    day = datetime.fromisoformat(catalogue.site.date).replace(tzinfo=UTC)
    fixed = {
        "SOURCE_DATE_EPOCH": str(int(day.timestamp())),
        "PYTHONHASHSEED": "0",
        "NO_MKDOCS_2_WARNING": "1",
    }
    return {**os.environ, **fixed, "PYTHONPATH": str(root)}
