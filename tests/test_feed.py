"""The feed of corrections: whole by RFC 4287, the newest first, in each language its own."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from editions import small_catalogue

from generators.exports.feed import as_atom
from generators.model.base import Language

ATOM = "{http://www.w3.org/2005/Atom}"
PAGE = "https://example.org/small"
CORRECTIONS = """\
corrections:
  - id: unit
    date: '2026-02-20'
    what: report-2026.gdp-2025
    was: {zh: 314.7万元, en: CNY 3.147 million}
    now: {zh: 314.7亿元, en: CNY 31.47 billion}
    why: {zh: 单位录错 <误>, en: The unit & its <sign> were wrong}
  - id: name
    date: '2026-03-01'
    what: liangxin
    was: {zh: 旧译, en: Two New}
    now: {zh: 新译, en: Two Renewals}
    why: {zh: 译名欠妥, en: The rendering misled}
"""


def read(root: Path, language: Language, corrections: str = CORRECTIONS) -> ET.Element:
    """The feed of the tiny edition, parsed as XML."""
    return ET.fromstring(as_atom(small_catalogue(root, {"corrections.yml": corrections}), language))


def texts(parent: ET.Element, *names: str) -> list[str | None]:
    """The texts of a parent's own elements."""
    return [parent.findtext(f"{ATOM}{name}") for name in names]


@pytest.mark.parametrize(
    ("language", "entries"),
    [
        (
            "en",
            [
                ["Correction: liangxin", "2026-03-01T00:00:00Z", "Was: Two New. Now: Two Renewals. Why: The rendering misled"],
                [
                    "Correction: report-2026.gdp-2025",
                    "2026-02-20T00:00:00Z",
                    "Was: CNY 3.147 million. Now: CNY 31.47 billion. Why: The unit & its <sign> were wrong",
                ],
                ["Edition 1", "2026-03-01T00:00:00Z", "Four figures."],
            ],
        ),
        (
            "zh",
            [
                ["更正：liangxin", "2026-03-01T00:00:00Z", "原为：旧译。现为：新译。缘由：译名欠妥"],
                ["更正：report-2026.gdp-2025", "2026-02-20T00:00:00Z", "原为：314.7万元。现为：314.7亿元。缘由：单位录错 <误>"],
                ["1版", "2026-03-01T00:00:00Z", "四个数字。"],
            ],
        ),
    ],
)  # fmt: skip
def test_corrections_come_newest_first_and_then_the_edition(
    tmp_path: Path, language: Language, entries: list[list[str]]
) -> None:
    """With what was said, what is said now and why; signs come back as they were written."""
    feed = read(tmp_path, language)
    assert [texts(entry, "title", "updated", "summary") for entry in feed.iter(f"{ATOM}entry")] == entries


def test_a_feed_has_all_that_the_standard_asks(tmp_path: Path) -> None:
    """Id, title, date, author and its own address; every entry an id of its own that is its link."""
    feed = read(tmp_path, "en")
    assert texts(feed, "id", "title", "updated", "author/{http://www.w3.org/2005/Atom}name") == [
        f"{PAGE}/en/corrections/",
        "A small edition · Corrections and revisions",
        "2026-03-01T00:00:00Z",
        "somebody",
    ]
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{PAGE}/data/feed.en.xml"  # type: ignore[union-attr]
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    links = [entry.find(f"{ATOM}link").get("href") for entry in feed.iter(f"{ATOM}entry")]  # type: ignore[union-attr]
    assert ids == links == [
        f"{PAGE}/en/corrections/#correction-name",
        f"{PAGE}/en/corrections/#correction-unit",
        f"{PAGE}/en/#edition-1",
    ]  # fmt: skip


def test_an_edition_that_corrects_nothing_still_has_an_entry(tmp_path: Path) -> None:
    """A reader who subscribes sees that the feed works."""
    feed = read(tmp_path, "en", "corrections: []\n")
    assert [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")] == ["Edition 1"]
