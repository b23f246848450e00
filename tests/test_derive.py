"""What follows from an edition: references resolved, readings, addresses."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Traced
from generators.derive.readings import in_pinyin_order, plain_reading, reading
from generators.model.term import Term
from generators.yamlsource import parse_yaml
from tests.editions import TERM, edited, facts_edited, small_catalogue


def keys(facts: tuple[Traced, ...]) -> list[str]:
    """The ids of facts, in their order."""
    return [traced.fact.id for traced in facts]


@pytest.fixture
def small(tmp_path: Path) -> Catalogue:
    """The small edition with its references resolved."""
    return small_catalogue(tmp_path)


def test_a_fact_leads_to_all_that_it_names(small: Catalogue) -> None:
    """Source, article, indicator, topic and place stand on it."""
    traced = small.by_key["report-2026.retail-2025"]
    assert (traced.source.id, traced.article.id, traced.indicator.id) == (
        "report-2026",
        "shops",
        "retail-sales",
    )
    assert (traced.topic.id, traced.place.id, traced.key) == ("trade", "ganzhou", "report-2026.retail-2025")
    assert traced.period.end.year == 2025


def test_facts_are_grouped_by_key_source_indicator_and_place(small: Catalogue) -> None:
    """Each fact stands in one group of every grouping; sources and places keep the order of the text."""
    in_text = ["gdp-2025", "gdp-2025-growth", "retail-2025", "gdp-2026-target"]
    assert keys(small.facts) == in_text
    assert list(small.by_key) == [f"report-2026.{key}" for key in in_text]
    assert {name: keys(facts) for name, facts in small.by_source.items()} == {"report-2026": in_text}
    assert {name: keys(facts) for name, facts in small.by_place.items()} == {"ganzhou": in_text}
    assert {name: keys(facts) for name, facts in small.by_indicator.items()} == {
        "gdp": ["gdp-2025", "gdp-2025-growth", "gdp-2026-target"],
        "retail-sales": ["retail-2025"],
    }


def test_a_fact_of_its_own_place_stands_there_and_not_with_its_file(tmp_path: Path) -> None:
    """The file's place is only for facts that name none."""
    files = facts_edited(("indicator: retail-sales", "indicator: retail-sales\n    place: gansu"))
    small = small_catalogue(tmp_path, files)
    assert {name: keys(facts) for name, facts in small.by_place.items()} == {
        "ganzhou": ["gdp-2025", "gdp-2025-growth", "gdp-2026-target"],
        "gansu": ["retail-2025"],
    }
    assert [place.id for place in small.reported] == ["ganzhou"], "only what a source is about has a page"


@pytest.mark.parametrize(
    ("first", "second", "order"),
    [
        ("2025", "2024", ["second", "first"]),
        ("2024", "2025", ["first", "second"]),
        ("2025", "2025-03", ["second", "first"]),
        ("2025-Q4", "2025-05", ["second", "first"]),
        ("2020/2025", "2024", ["second", "first"]),
    ],
)
def test_an_indicators_facts_stand_with_the_oldest_first(
    first: str, second: str, order: list[str], tmp_path: Path
) -> None:
    """By the end of their periods, wherever the report has them."""
    files = facts_edited(
        (
            "- id: gdp-2025\n    indicator: gdp\n    period: 2025\n",
            f"- id: first\n    indicator: gdp\n    period: {first}\n",
        ),
        (
            "- id: retail-2025\n    indicator: retail-sales\n    period: 2025\n",
            f"- id: second\n    indicator: gdp\n    period: {second}\n",
        ),
        ("- id: gdp-2025-growth\n    indicator: gdp\n", "- id: other\n    indicator: retail-sales\n"),
        (
            "- id: gdp-2026-target\n    indicator: gdp\n",
            "- id: gdp-2026-target\n    indicator: retail-sales\n",
        ),
    )
    names = edited("site.yml", ("gdp-2025\n", "first\n"), ("gdp-2025-growth", "other"))
    small = small_catalogue(tmp_path, {**files, **names, "charts.yml": "charts: []\n"})
    assert keys(small.by_indicator["gdp"]) == order


def test_of_one_period_the_level_comes_first(tmp_path: Path) -> None:
    """Growth is read after what grew, wherever the report has it."""
    files = facts_edited(
        (
            "period: 2025\n    value: 314.7\n    unit: 亿元",
            "measure: yoy-growth\n    period: 2025\n    value: 314.7\n    unit: '%'",
        ),
        ("measure: yoy-growth\n    value: 7.3\n    unit: '%'", "value: 7.3\n    unit: 亿元"),
    )
    small = small_catalogue(tmp_path, {**files, "charts.yml": "charts: []\n"})
    assert keys(small.by_indicator["gdp"]) == ["gdp-2025-growth", "gdp-2025", "gdp-2026-target"]


def test_indicators_stand_in_the_order_of_topics_and_then_of_their_files(tmp_path: Path) -> None:
    """Topics are in the publisher's order, not in that of file names."""
    topics = """\
topics:
  - {id: trade, name: {zh: 商贸, en: Trade}, lead: {zh: 消费。, en: What is sold.}}
  - {id: economy, name: {zh: 经济, en: Economy}, lead: {zh: 总量。, en: Its size.}}
"""
    small = small_catalogue(tmp_path, {"topics.yml": topics})
    assert [indicator.id for indicator in small.indicators] == ["retail-sales", "gdp"]


def test_only_indicators_with_facts_stand_in_a_topic(tmp_path: Path) -> None:
    """An indicator without figures has no page to lead to."""
    files = facts_edited(("indicator: retail-sales", "indicator: gdp\n    place: gansu"))
    small = small_catalogue(tmp_path, files)
    assert [indicator.id for indicator in small.indicators_of("economy")] == ["gdp"]
    assert small.indicators_of("trade") == ()
    assert {name: topic.id for name, topic in small.topic_of.items()} == {"gdp": "economy"}


def term(form: str, pinyin: str | None = None, name: str = "liangxin") -> Term:
    """A term of which only form and reading matter."""
    data = parse_yaml(TERM, "liangxin.yml")[0]
    assert isinstance(data, dict)
    return Term.model_validate(data | {"term": form, "id": name} | ({"pinyin": pinyin} if pinyin else {}))


@pytest.mark.parametrize(
    ("form", "aloud"),
    [
        ("七地一屏一通道", "qī dì yī píng yī tòng dào"),
        ("一约四会", "yī yuē sì huì"),
        ("统一", "tǒng yī"),
        ("两不愁", "liǎng bù chóu"),
        ("不动产", "bù dòng chǎn"),
        ("六个空间", "liù gè kōng jiān"),
        ("专精特新", "zhuān jīng tè xīn"),
        ("绿色", "lǜ sè"),
        ("1+10区级平台", "1+10 qū jí píng tái"),
        ("二〇〇八", "èr líng líng bā"),
        ("GEP", "GEP"),
        ("5G 网络", "5G wǎng luò"),
    ],
)
def test_a_term_is_read_with_the_tones_of_the_dictionary(form: str, aloud: str) -> None:
    """GB/T 16159 leaves out what a following syllable does to 一 and 不."""
    assert reading(term(form)) == aloud


def test_a_reading_that_the_author_gives_is_taken(tmp_path: Path) -> None:
    """三重一大 has zhòng; computed, the first character of 行 or 重 may be another word's."""
    given_one = term("三重一大", "sān zhòng yī dà")
    assert (reading(given_one), plain_reading(given_one)) == ("sān zhòng yī dà", "san zhong yi da")


@pytest.mark.parametrize(
    ("form", "plain"),
    [
        ("七地一屏一通道", "qi di yi ping yi tong dao"),
        ("1+10区", "1+10 qu"),
        ("GEP", "gep"),
        ("绿色", "lv se"),
        ("5G 网络", "5g wang luo"),
    ],
)
def test_a_reading_for_the_search_has_no_tones(form: str, plain: str) -> None:
    """As people type it: ü as v, capitals as small letters."""
    assert plain_reading(term(form)) == plain


@pytest.mark.parametrize("pinyin", ["lǜ sè", "nǚ ér", "yī píng sān dì", "GEP hé suàn"])
def test_a_reading_that_was_given_is_stripped_of_its_tones_alike(pinyin: str) -> None:
    """No accent is left on any letter."""
    plain = plain_reading(term("某", pinyin))
    assert plain.isascii()
    assert len(plain.split()) == len(pinyin.split())


def test_terms_stand_in_the_order_of_pinyin() -> None:
    """Numerals and Latin letters among them by letter; the same reading by id; a given reading counts."""
    terms = [
        term("专精特新", name="e"),
        term("重点", "chóng diǎn", name="b"),
        term("GEP", name="c"),
        term("一屏三地", name="d"),
        term("1+10平台", name="a"),
        term("一平三地", name="c2"),
        term("两新", name="l"),
    ]
    assert [one.id for one in in_pinyin_order(terms)] == ["a", "b", "c", "l", "c2", "d", "e"]


@pytest.mark.parametrize(
    ("target", "seen_from", "link"),
    [
        ("glossary/liangxin/", "", "glossary/liangxin/"),
        ("", "glossary/liangxin/", "../../"),
        ("glossary/gep/", "glossary/liangxin/", "../gep/"),
        ("glossary/", "glossary/liangxin/", "../"),
        (
            "indicators/gdp/#report-2026.gdp-2025",
            "reports/report-2026/",
            "../../indicators/gdp/#report-2026.gdp-2025",
        ),
        ("indicators/gdp/#card", "indicators/gdp/", "#card"),
        ("indicators/gdp/", "indicators/gdp/", "./"),
        ("indicators/", "indicators/gdp/", "../"),
        ("", "", "./"),
        ("#top", "", "#top"),
    ],
)
def test_links_are_relative_so_that_a_site_works_under_any_path(
    target: str, seen_from: str, link: str
) -> None:
    """From the page where they stand; to a place on the same page by its fragment alone."""
    assert addresses.link(target, seen_from=seen_from) == link


PAGE = st.lists(st.sampled_from(["a", "b", "c-d"]), max_size=4).map(
    lambda steps: "".join(f"{s}/" for s in steps)
)


@given(target=PAGE, seen_from=PAGE)
def test_a_link_that_is_followed_leads_to_its_target(target: str, seen_from: str) -> None:
    """As a browser resolves it, wherever the site lies."""
    root = "https://example.org/some/path/"
    assert urljoin(f"{root}{seen_from}", addresses.link(target, seen_from=seen_from)) == f"{root}{target}"


@given(seen_from=PAGE)
def test_what_both_languages_share_lies_beside_their_folders(seen_from: str) -> None:
    """Data is one for both."""
    link = addresses.shared_link("data/facts.csv", seen_from=seen_from)
    assert urljoin(f"https://example.org/p/zh/{seen_from}", link) == "https://example.org/p/data/facts.csv"


def test_records_have_addresses_that_follow_from_their_ids(small: Catalogue) -> None:
    """The same in both languages; a card lies on its indicator's page, a figure in its report."""
    traced = small.facts[1]
    assert addresses.card(traced) == "indicators/gdp/#report-2026.gdp-2025-growth"
    assert addresses.in_report(traced) == "reports/report-2026/#gdp-2025-growth"
    made = [addresses.place("a"), addresses.report("a"), addresses.topic("a"), addresses.term("a")]
    assert made == ["places/a/", "reports/a/", "topics/a/", "glossary/a/"]


def test_a_link_into_a_public_document_opens_it_at_the_anchor() -> None:
    """A hyphen, a comma or an ampersand in the text would end a part of the directive."""
    link = addresses.text_fragment("https://example.org/a.html", "增长1-2%，A&B")
    assert link == ("https://example.org/a.html#:~:text=%E5%A2%9E%E9%95%BF1%2D2%25%EF%BC%8CA%26B")
