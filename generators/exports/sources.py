"""Sources and their articles as tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.cells import ID, URLS, Cells, both, pages
from generators.exports.columns import Column
from generators.exports.export import Export
from generators.exports.tables import table
from generators.model.base import Text
from generators.model.source import DAY, ArticleKind, SourceKind

SOURCES: dict[str, Column] = {
    "id": ID,
    "kind": Column(zh="文件类别", en="what sort of document", values=get_args(SourceKind), words="kind_"),
    "title_zh": Column(zh="标题", en="its title in Chinese"),
    "title_en": Column(zh="标题的英文", en="its title in English"),
    "publisher_zh": Column(zh="发布者", en="who published it, in Chinese"),
    "publisher_en": Column(zh="发布者的英文", en="who published it, in English"),
    "place": Column(zh="所述地方", en="the place that it is about", refers="places.id"),
    "delivered": Column(zh="作报告的日期", en="the day on which it was spoken", optional=True, pattern=DAY),
    "published": Column(
        zh="公开日期，知道多少写多少", en="when it was published, as far as is known", pattern=DAY
    ),
    "url": Column(zh="原文网址", en="the public address of the document", optional=True),
    "index_number": Column(zh="索引号", en="the number under which a government lists it", optional=True),
    "sha256": Column(
        zh="所据文本的 SHA-256", en="the SHA-256 of the text it was read from", pattern=r"^[0-9a-f]{64}$"
    ),
    "characters": Column(
        zh="所据文本的字符数", en="the length of that text", type="integer", unit="characters"
    ),
    "numerals": Column(
        zh="其中阿拉伯数字的个数", en="how many Arabic numerals it holds", type="integer", unit="numerals"
    ),
    "figures": Column(
        zh="从中取出的数字", en="how many figures were taken from it", type="integer", unit="figures"
    ),
    **URLS,
}
ARTICLES: dict[str, Column] = {
    "source": Column(zh="来源文件", en="the source", key=True, refers="sources.id"),
    "id": Column(zh="编号，在同一份文件内不重复", en="its id, unique within the source", key=True),
    "headline_zh": Column(zh="标题；原文没有的由本站拟定", en="its heading, or a name of ours, in Chinese"),
    "headline_en": Column(zh="标题的英文", en="the same in English"),
    "kind": Column(zh="体裁", en="what sort of text", values=get_args(ArticleKind), words="article_"),
    "within": Column(
        zh="所属的段落", en="the article of which it is a section",
        optional=True, refers="articles.id", beside="source",
    ),
    **URLS,
}  # fmt: skip


def sources(catalogue: Catalogue) -> Iterator[Cells]:
    """One row for each source."""
    for source in catalogue.sources:
        yield {
            "id": source.id,
            "kind": source.kind,
            **both("title", source.title),
            **both("publisher", source.publisher),
            "place": source.place,
            "delivered": source.delivered.date if source.delivered else "",
            "published": source.published.date,
            "url": source.url or "",
            "index_number": source.index_number or "",
            "sha256": source.text.sha256,
            "characters": str(source.text.characters),
            "numerals": str(source.text.numerals),
            "figures": str(len(catalogue.by_source.get(source.id, ()))),
            **pages(addresses.report(source.id), catalogue),
        }


def articles(catalogue: Catalogue) -> Iterator[Cells]:
    """One row for each article, source by source."""
    for source in catalogue.sources:
        for article in source.articles:
            yield {
                "source": source.id,
                "id": article.id,
                **both("headline", article.headline),
                "kind": article.kind,
                "within": article.within or "",
                **pages(addresses.article(source.id, article.id), catalogue),
            }


TABLES = (
    Export(
        "sources.csv",
        lambda catalogue: table(tuple(SOURCES), sources(catalogue)),
        Text(
            zh="来源文件：标题、发布者、日期、网址，所据文本的哈希与长度。",
            en="The sources: title, publisher, dates, address, and the hash and length of the text read.",
        ),
        SOURCES,
    ),
    Export(
        "articles.csv",
        lambda catalogue: table(tuple(ARTICLES), articles(catalogue)),
        Text(
            zh="来源文件的段落与文章：数字由此可以追到原处。",
            en="Sections and articles of the sources, to which every figure can be traced.",
        ),
        ARTICLES,
    ),
)
"""In the order of the data page."""
