"""The pictures of pages: what they say, in both languages, and that they are whole."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from editions import FACTS, TOPICS, small_catalogue
from PIL import Image

from generators.derive.addresses import picture as address_of
from generators.pages import all_pages
from generators.pictures.drawing import FONTS, INK, PAPER, png_of
from generators.pictures.telling import Both, Picture, pictures

NAME = Both("小样", "A small edition")
SHORT = Picture(Both("总量", "Total"), Both("314.7亿元", "CNY 31.47 billion"), Both("2025年", "2025"))


def image(picture: Picture, cache: Path) -> Image.Image:
    """A picture as a viewer has it."""
    return Image.open(io.BytesIO(png_of(picture, NAME, cache))).convert("RGB")


def test_each_kind_of_page_says_what_its_reader_sees_first(tmp_path: Path) -> None:
    """An indicator its newest figure with place and period, a term its English and its reading."""
    told = {
        address: [picture.described(code) for code in ("zh", "en")]
        for address, picture in pictures(small_catalogue(tmp_path)).items()
    }
    assert told == {
        "": ["小样 · 四个数字。", "A small edition · Four figures."],
        "places/ganzhou/": ["地方 · 甘州区 · 区。", "Place · Ganzhou · One."],
        "reports/report-2026/": [
            "区政府 · 工作报告 · 4个数字",
            "District government · Work report · 4 figures",
        ],
        "topics/economy/": ["主题 · 经济 · 1个指标", "Topics · Economy · 1 indicator"],
        "topics/trade/": ["主题 · 商贸 · 1个指标", "Topics · Trade · 1 indicator"],
        "indicators/gdp/": [
            "生产总值 · 314.7亿元 · 甘州区 · 2025年",
            "Gross domestic product · CNY 31.47 billion · Ganzhou · 2025",
        ],
        "indicators/retail-sales/": [
            "零售总额 · 98.6亿元 · 甘州区 · 2025年",
            "Retail sales · CNY 9.86 billion · Ganzhou · 2025",
        ],
        "glossary/liangxin/": [
            "数字式提法 · 两新 · liǎng xīn",
            "numbered formula · Two Renewals · liǎng xīn",
        ],
    }


def test_a_topic_without_a_page_has_no_picture(tmp_path: Path) -> None:
    """A shelf on which nothing stands yet."""
    topic = "  - {id: water, name: {zh: 水, en: Water}, lead: {zh: 水。, en: Water.}}\n"
    catalogue = small_catalogue(tmp_path, {"topics.yml": f"{TOPICS}{topic}"})
    assert "water" in {topic.id for topic in catalogue.topics}
    assert [address for address in pictures(catalogue) if address.startswith("topics/")] == [
        "topics/economy/",
        "topics/trade/",
    ]


def test_a_target_is_never_shown_as_if_it_had_been_reached(tmp_path: Path) -> None:
    """An indicator of which only a target is known says so."""
    hoped_for = FACTS.replace("    value: 98.6\n", "    value: 98.6\n    status: target\n")
    told = pictures(small_catalogue(tmp_path, {"facts/report-2026.yml": hoped_for}))
    assert told["indicators/retail-sales/"].foot == Both("甘州区 · 2025年 · 目标", "Ganzhou · 2025 · target")


def test_a_page_names_the_picture_of_its_own_address(tmp_path: Path) -> None:
    """With words for those who do not see it; what has none is shown with the picture of the site."""
    catalogue = small_catalogue(tmp_path)
    own = {address: address_of(address) for address in pictures(catalogue)}
    pages = [page for code in ("zh", "en") for page in all_pages(catalogue, code)]
    assert [page for page in pages if page.image != own.get(page.address, "")] == []
    assert [page for page in pages if bool(page.image) != bool(page.image_alt)] == []
    assert own.keys() <= {page.address for page in pages}


def test_the_same_picture_has_the_same_bytes_with_and_without_a_cache(tmp_path: Path) -> None:
    """And another text has others."""
    first, kept, elsewhere = (png_of(SHORT, NAME, tmp_path / cache) for cache in ("a", "a", "b"))
    other = png_of(SHORT, Both("别的", "Another"), tmp_path / "a")
    assert first == kept == elsewhere != other


@pytest.mark.parametrize(
    "picture",
    [
        SHORT,
        Picture(Both("长" * 80, "long " * 40), Both("很长的名称" * 30, "a very long name " * 30), Both("脚" * 99, "f " * 99)),
        Picture(Both(), Both("短", ""), Both("", "only English")),
        Picture(Both("无空格", "x" * 300), Both("一" * 12, "y" * 200), Both()),
    ],
)  # fmt: skip
def test_no_line_leaves_the_picture(picture: Picture, tmp_path: Path) -> None:
    """The margins stay paper, whatever the length of the texts."""
    drawn = image(picture, tmp_path)
    assert drawn.size == (1200, 630)
    margins = [
        drawn.crop((1180, 0, 1200, 630)),
        drawn.crop((24, 612, 1200, 630)),
        drawn.crop((24, 0, 90, 630)),
    ]
    assert [margin.getcolors() for margin in margins] == [
        [(margin.width * margin.height, PAPER)] for margin in margins
    ]


def test_letters_are_drawn_in_full_ink_and_smooth(tmp_path: Path) -> None:
    """Neither black on white nor jagged: paper, ink and the steps between them."""
    colours = {colour for _, colour in image(SHORT, tmp_path).getcolors(64) or ()}
    assert {PAPER, INK} < colours
    assert 8 < len(colours) <= 16


def test_the_fonts_have_every_sign_of_the_project(tmp_path: Path) -> None:
    """No box in place of a sign: each is drawn otherwise than what no font has."""
    from conftest import copy_project
    from PIL import ImageFont

    from generators.site.making import checked

    said = "".join(p.key for p in pictures(checked(copy_project(tmp_path))).values())
    for face in ("Sans", "Serif"):
        font = ImageFont.truetype(str(FONTS / f"Noto{face}SC-Regular.otf"), 40)
        nothing = bytes(font.getmask("\uffff"))
        assert [sign for sign in sorted(set(said)) if bytes(font.getmask(sign)) == nothing != b""] == []
