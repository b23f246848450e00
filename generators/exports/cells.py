"""Columns and cells that tables have alike: an id, a text in both languages, the pages of both."""

from __future__ import annotations

from generators.derive.catalogue import Catalogue
from generators.exports.columns import Column
from generators.model.base import LANGUAGES, Text

Cells = dict[str, str]
ID = Column(zh="本站编号", en="the site's id", key=True)
URLS: dict[str, Column] = {
    "url_zh": Column(
        zh="页面（中文）；没有页面的空着", en="its page in Chinese, where it has one", optional=True
    ),
    "url_en": Column(
        zh="页面（英文）；没有页面的空着", en="its page in English, where it has one", optional=True
    ),
}


def both(name: str, text: Text) -> Cells:
    """name_zh and name_en."""
    return {f"{name}_{language}": text.in_(language) for language in LANGUAGES}


def pages(address: str, catalogue: Catalogue) -> Cells:
    """url_zh and url_en; empty for what has no page."""
    base = catalogue.site.base_url
    return {f"url_{language}": f"{base}{language}/{address}" if address else "" for language in LANGUAGES}
