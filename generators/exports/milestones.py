"""Milestones as a table."""

from __future__ import annotations

from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Reached
from generators.exports.columns import Column
from generators.exports.tables import table
from generators.model.milestone import DATE, MilestoneKind

COLUMNS: dict[str, Column] = {
    "id": Column(zh="本站编号：来源.大事", en="the site's id: source.milestone", key=True),
    "source": Column(zh="来源文件", en="the source", refers="sources.id"),
    "article": Column(zh="所在段落", en="the section it stands in", refers="articles.id", beside="source"),
    "place": Column(zh="地方", en="the place", refers="places.id"),
    "date": Column(zh="日期，或起讫年份", en="the date, or the years between which it lies", pattern=DATE),
    "latest": Column(zh="日期是否为最迟日期", en="whether the date is the latest possible", type="boolean"),
    "date_known": Column(
        zh="日期为原文所印或推断",
        en="whether the date is printed or inferred",
        values=("printed", "inferred"),
    ),
    "kind": Column(
        zh="类别：获奖、首创、入选、大事",
        en="award, first, designation or event",
        values=get_args(MilestoneKind),
        words="milestone_",
    ),
    "name_zh": Column(zh="中文名称", en="what it is, in Chinese"),
    "name_en": Column(zh="英文名称", en="what it is, in English"),
    "anchor": Column(zh="定位字", en="a few characters of the source"),
    "offset": Column(
        zh="定位字在所据文本中的字符位置",
        en="where the anchor begins in the text read",
        type="integer",
        unit="characters",
    ),
    "url_zh": Column(zh="页面（中文）", en="its place on the Chinese page"),
    "url_en": Column(zh="页面（英文）", en="its place on the English page"),
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
