"""CITATION.cff: how to cite the edition, for the project's own page and for programs (Citation File Format 1.2.0)."""

from __future__ import annotations

import json
import re

from generators.derive.catalogue import Catalogue
from generators.model.base import Text
from generators.model.site import Site

NAME = "CITATION.cff"
_KNOWN = re.compile(
    r"CC0-1\.0|CC-BY(-NC)?(-SA|-ND)?-[1-4]\.0|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0|MIT|Apache-2\.0"
)
"""Licences that data are given under and that the format takes by name; of others it takes the address."""
_ISSUES = re.compile(r"(https://[^/]+(?:/[^/]+){2,}?)(?:/-)?/issues/?")
"""Where errors are reported tells where the project lies, if that is the list of issues of a repository."""


def as_cff(catalogue: Catalogue) -> str:
    """The file's text: YAML with every value in quotation marks, so that none is taken for a number or a date."""
    return "".join(f"{line}\n" for line in _lines(catalogue.site))


def _lines(site: Site) -> list[str]:
    publisher = {"name": site.publisher.en, "alias": site.publisher.zh}
    values: dict[str, object] = {
        "cff-version": "1.2.0",
        "message": "Please cite the edition that you used: its version and its date.",
        "type": "dataset",
        "title": _both(site.name),
        "abstract": f"{site.tagline.en} {site.tagline.zh}",
        "authors": [publisher],
        "version": site.version,
        "date-released": site.date,
        **_licence(site),
        "url": site.base_url,
        **_repository(site),
    }
    return [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]


def _licence(site: Site) -> dict[str, str]:
    licence = site.data_licence
    return {"license": licence.name} if _KNOWN.fullmatch(licence.name) else {"license-url": licence.url}


def _repository(site: Site) -> dict[str, str]:
    found = _ISSUES.fullmatch(site.contact)
    return {"repository-code": found[1]} if found else {}


def _both(text: Text) -> str:
    return f"{text.en} ({text.zh})"
