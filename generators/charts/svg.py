"""Static SVG of a specification, and the one script that makes charts interactive."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

import vl_convert

VL_VERSION = "6.4"
CONVERTER = version("vl-convert-python")


def svg_of(spec: dict[str, Any], cache: Path) -> str:
    """The chart as SVG; kept in `cache` under a name made from the specification and the converter's version."""
    text = json.dumps(spec, ensure_ascii=False, sort_keys=True)
    name = hashlib.sha256(f"{CONVERTER}\n{VL_VERSION}\n{text}".encode()).hexdigest()
    kept = cache / "svg" / f"{name}.svg"
    if kept.is_file():
        return kept.read_text(encoding="utf-8")
    svg: str = vl_convert.vegalite_to_svg(text, vl_version=VL_VERSION)
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(svg, encoding="utf-8")
    return svg


def bundle(cache: Path) -> str:
    """Vega, Vega-Lite and vega-embed as one script that sets `window.vegaEmbed` and asks nothing of a network.

    The bundle declares constants at its top level; inside a function it can be loaded twice.
    """
    kept = cache / f"vega-{CONVERTER}-{VL_VERSION}.js"
    if kept.is_file():
        return kept.read_text(encoding="utf-8")
    script = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;", vl_version=VL_VERSION)
    wrapped = f"(function () {{\n{script}\n}})();\n"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(wrapped, encoding="utf-8")
    return wrapped
