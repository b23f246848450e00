"""The registry, written: new addresses are added with the edition's date, and no row is ever removed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from generators.derive.catalogue import Catalogue
from generators.loading import REGISTRY
from generators.model.published import COLUMNS, PublishedRow
from generators.paths import Paths
from generators.permanence.promised import promised
from generators.problems import Problem
from generators.writing import write_file

COMMAND = "python -m generators register"


def register(catalogue: Catalogue, paths: Paths) -> str:
    """Write data/published.csv with what is new in the edition; returns what was done, in a sentence."""
    new = _unregistered(catalogue, paths)
    added = (PublishedRow(address=address, since=catalogue.site.date, moved="") for address in new)
    rows = sorted((*catalogue.published, *added), key=lambda row: row.address)
    file = paths.data / f"{REGISTRY}.csv"
    write_file(file, _text(rows).encode("utf-8"))
    return f"{paths.shown(file)}: {len(new)} addresses added, {len(rows)} in all"


def unregistered(catalogue: Catalogue, paths: Paths) -> list[Problem]:
    """What an edition has to register before it is published: nothing, or one problem that names the first."""
    new = _unregistered(catalogue, paths)
    if not new:
        return []
    few = ", ".join(new[:3]) + (", …" if len(new) > 3 else "")
    message = f"{len(new)} addresses of the edition are not registered: {few}"
    return [Problem(paths.shown(paths.data / f"{REGISTRY}.csv"), 1, "", message, f"run {COMMAND}")]


def _unregistered(catalogue: Catalogue, paths: Paths) -> list[str]:
    return sorted(promised(catalogue, paths) - {row.address for row in catalogue.published})


def _text(rows: Iterable[PublishedRow]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((row.address, row.since, row.moved) for row in rows)
    return text.getvalue()
