"""Corrections as a table."""

from __future__ import annotations

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.columns import Column
from generators.exports.tables import table
from generators.model.correction import Correction

COLUMNS: dict[str, Column] = {
    "id": Column(zh="本站编号", en="the site's id", key=True),
    "date": Column(zh="更正日期", en="the day on which it was put right", type="date"),
    "kind": Column(
        zh="所更正的是数字、术语还是页面",
        en="whether a figure, a term or a page was wrong",
        values=("figure", "term", "page"),
    ),
    "what": Column(
        zh="所更正的数字或术语的编号，或页面的地址", en="the figure's or term's id, or the page's address"
    ),
    "was_zh": Column(zh="原为（中文）", en="what the site said, in Chinese"),
    "was_en": Column(zh="原为（英文）", en="what the site said, in English"),
    "now_zh": Column(zh="现为（中文）", en="what it says since, in Chinese"),
    "now_en": Column(zh="现为（英文）", en="what it says since, in English"),
    "why_zh": Column(zh="缘由（中文）", en="how the error came about or was found, in Chinese"),
    "why_en": Column(zh="缘由（英文）", en="how the error came about or was found, in English"),
    "url_zh": Column(zh="更正页（中文）", en="its place on the Chinese page"),
    "url_en": Column(zh="更正页（英文）", en="its place on the English page"),
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
