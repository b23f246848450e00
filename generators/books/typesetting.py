"""Books to PDF through Typst, the only module that imports it.

A book goes in as JSON, so that no sign in it can be markup, and comes out tagged (PDF/UA-1). Faces are files of the
project's packages; the machine's are not looked at. The date is the edition's.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pylopdf_fonts_zh_cn
import typst

from generators.books.book import Book
from generators.books.charts import SANS
from generators.language.words import words
from generators.model.base import Language
from generators.writing import write_file

TEMPLATE = Path(__file__).parents[1] / "templates" / "book.typ"
VERSIONS = tuple(version(package) for package in ("typst", "pylopdf-fonts-zh-cn"))
STANDARD: typst.PDFStandard = "ua-1"
LATIN, SERIF = "Libertinus Serif", "Noto Serif SC"
_CHINESE = [{"name": LATIN, "covers": "latin-in-cjk"}, SERIF]
"""Letters and digits are Latin, quotation marks and dashes between Chinese characters are Chinese."""
_NARROW = ["pwid"]
"""OpenType for the Chinese faces: quotation marks and apostrophes as wide as in Latin text."""
_FACES = {"sans": SANS, "latin": LATIN, "chinese": _CHINESE, "english": [LATIN, SERIF], "narrow": _NARROW}
STYLES: dict[Language, dict[str, Any]] = {
    "zh": _FACES
    | {"lang": "zh", "region": "cn", "other": "en", "serif": _CHINESE, "features": [], "hyphenate": False}
    | {"size": 10, "leading": 0.78, "spacing": 1.0, "indent": 2}
    | {"gap": "", "stop": "。", "colon": "：", "title_joiner": "："},
    "en": _FACES
    | {"lang": "en", "region": "gb", "other": "zh", "serif": [LATIN, SERIF], "features": _NARROW}
    | {"hyphenate": True, "size": 10.5, "leading": 0.62, "spacing": 0.95, "indent": 0}
    | {"gap": " ", "stop": ".", "colon": ": ", "title_joiner": ": "},
}
"""How each language is set: faces, size in pt, distances in em, and what stands between words."""
_NO_GLYPH = re.compile(r'the text `?"(.+?)"`? could not be displayed')


class CannotBeSet(Exception):
    """What Typst says of a book that it cannot set."""

    def __init__(self, message: str, hints: list[str]) -> None:
        self.message, self.hint = message, " ".join(hints)
        lacking = _NO_GLYPH.search(message)
        self.characters = lacking[1] if lacking else ""
        """Those that no face has, where that is the cause."""
        super().__init__(message)


def typeset(book: Book, kept_in: Path) -> bytes:
    """The book as PDF: the same book, the same bytes. It is kept under a name made from all that it follows from.

    Raises:
        CannotBeSet: as when a character is in none of the faces; a warning is as bad as an error.
    """
    values = json.dumps(_values(book), ensure_ascii=False)
    kept = kept_in / "books" / f"{_digest(values)}.pdf"
    if not kept.is_file():
        write_file(kept, _compiled(values, book.date))
    return kept.read_bytes()


def _digest(values: str) -> str:
    template = TEMPLATE.read_text(encoding="utf-8")
    return hashlib.sha256("\n".join((*VERSIONS, STANDARD, template, values)).encode()).hexdigest()


def _compiled(values: str, day: str) -> bytes:
    try:
        made, warnings = typst.compile_with_warnings(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=_faces(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"book": values},
            pdf_standards=STANDARD,
            timestamp=datetime.fromisoformat(day).replace(tzinfo=UTC),
        )
    except typst.TypstError as error:
        raise CannotBeSet(error.message, error.hints) from error
    for warning in warnings:
        raise CannotBeSet(warning.message, warning.hints)
    return made


def _values(book: Book) -> dict[str, Any]:
    """What the template sets: the book, the words of the interface, and how its language is set."""
    year, month, day = map(int, book.date.split("-"))
    words_and_style = {"w": dict(words(book.language)), "style": STYLES[book.language]}
    return asdict(book) | words_and_style | {"year": year, "month": month, "day": day}


@cache
def _faces() -> typst.Fonts:
    folder = pylopdf_fonts_zh_cn.serif_path().parent
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])
