"""Corrections as a table."""

from __future__ import annotations

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.tables import table
from generators.model.base import Text
from generators.model.correction import Correction

COLUMNS: dict[str, Text] = {
    "id": Text(zh="本站编号", en="the site's id"),
    "date": Text(zh="更正日期", en="the day on which it was put right"),
    "kind": Text(zh="所更正的是数字、术语还是页面", en="whether a figure, a term or a page was wrong"),
    "what": Text(
        zh="所更正的数字或术语的编号，或页面的地址", en="the figure's or term's id, or the page's address"
    ),
    "was_zh": Text(zh="原为（中文）", en="what the site said, in Chinese"),
    "was_en": Text(zh="原为（英文）", en="what the site said, in English"),
    "now_zh": Text(zh="现为（中文）", en="what it says since, in Chinese"),
    "now_en": Text(zh="现为（英文）", en="what it says since, in English"),
    "why_zh": Text(zh="缘由（中文）", en="how the error came about or was found, in Chinese"),
    "why_en": Text(zh="缘由（英文）", en="how the error came about or was found, in English"),
    "url_zh": Text(zh="更正页（中文）", en="its place on the Chinese page"),
    "url_en": Text(zh="更正页（英文）", en="its place on the English page"),
}
"""Each column of corrections.csv, in order, and what it holds."""


def as_csv(catalogue: Catalogue) -> str:
    """corrections.csv, the newest first."""
    return table(tuple(COLUMNS), (_row(correction, catalogue) for correction in catalogue.corrections))


def _row(correction: Correction, catalogue: Catalogue) -> dict[str, str]:
    page = addresses.correction(correction.id)
    return {
        "id": correction.id,
        "date": correction.date,
        "kind": correction.kind,
        "what": correction.what,
        "was_zh": correction.was.zh,
        "was_en": correction.was.en,
        "now_zh": correction.now.zh,
        "now_en": correction.now.en,
        "why_zh": correction.why.zh,
        "why_en": correction.why.en,
        "url_zh": f"{catalogue.site.base_url}zh/{page}",
        "url_en": f"{catalogue.site.base_url}en/{page}",
    }
