"""Milestones as a table."""

from __future__ import annotations

from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Reached
from generators.exports.tables import table
from generators.model.base import Text

COLUMNS: dict[str, Text] = {
    "id": Text(zh="本站编号：来源.大事", en="the site's id: source.milestone"),
    "source": Text(zh="来源文件", en="the source"),
    "article": Text(zh="所在段落", en="the section it stands in"),
    "place": Text(zh="地方", en="the place"),
    "date": Text(zh="日期，或起讫年份", en="the date, or the years between which it lies"),
    "latest": Text(zh="日期是否为最迟日期", en="whether the date is the latest possible"),
    "date_known": Text(zh="日期为原文所印或推断", en="whether the date is printed or inferred"),
    "kind": Text(zh="类别：获奖、首创、入选、大事", en="award, first, designation or event"),
    "name_zh": Text(zh="中文名称", en="what it is, in Chinese"),
    "name_en": Text(zh="英文名称", en="what it is, in English"),
    "anchor": Text(zh="定位字", en="a few characters of the source"),
    "offset": Text(zh="定位字在所据文本中的字符位置", en="where the anchor begins in the text read"),
    "url_zh": Text(zh="页面（中文）", en="its place on the Chinese page"),
    "url_en": Text(zh="页面（英文）", en="its place on the English page"),
}
"""Each column of milestones.csv, in order, and what it holds."""


def as_csv(catalogue: Catalogue) -> str:
    """milestones.csv, by source and order of appearance."""
    return table(tuple(COLUMNS), (_row(reached, catalogue) for reached in catalogue.milestones))


def _row(reached: Reached, catalogue: Catalogue) -> dict[str, str]:
    milestone = reached.milestone
    page = f"{addresses.place(reached.place.id)}#{reached.key}"
    return {
        "id": reached.key,
        "source": reached.source.id,
        "article": milestone.article,
        "place": reached.place.id,
        "date": milestone.date,
        "latest": "yes" if milestone.latest else "no",
        "date_known": milestone.date_known,
        "kind": milestone.kind,
        "name_zh": milestone.name.zh,
        "name_en": milestone.name.en,
        "anchor": milestone.anchor,
        "offset": str(milestone.offset),
        "url_zh": f"{catalogue.site.base_url}zh/{page}",
        "url_en": f"{catalogue.site.base_url}en/{page}",
    }
