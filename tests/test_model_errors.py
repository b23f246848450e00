"""What a record's model refuses, said to its author: line, path, message, hint."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generators.model.base import Record
from generators.model.errors import problems_of
from generators.model.fact import FactFile
from generators.model.site import Site
from generators.model.vocabulary import PlaceFile
from generators.yamlsource import parse_yaml

ID_FORM = "ASCII lower case, digits and single hyphens; part of a public address, so never changed"

FACTS = """\
source: report-2026
place: ganzhou
facts:
  - id: gdp-2025
    indicator: gdp
    period: 2025
    value: 314.7
    unit: 亿元
    article: growth
    anchor: 生产总值314.7亿元
"""


def refused(model: type[Record], text: str) -> list[str]:
    """What an author is told about a file; empty where the record is as it should be."""
    data, lines, found = parse_yaml(text, "a.yml")
    assert found == []
    try:
        model.model_validate(data)
    except ValidationError as error:
        return [str(problem) for problem in problems_of(error, model, "a.yml", lines)]
    return []


def facts_with(old: str, new: str) -> list[str]:
    """What is said of the file of facts with one piece replaced."""
    assert FACTS.count(old) == 1
    return refused(FactFile, FACTS.replace(old, new))


def test_a_whole_record_is_taken() -> None:
    """Nothing is wrong with the file that the other tests spoil."""
    assert refused(FactFile, FACTS) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "    article: growth\n",
            "",
            [
                "a.yml:4: facts[0].article: this key is missing\n"
                "    The article or section of the source in which the figure stands."
            ],
        ),
        (
            "place: ganzhou\n",
            "",
            ["a.yml:1: place: this key is missing\n    The place of all facts that do not name another."],
        ),
        (
            "unit: 亿元",
            "unti: 亿元",
            [
                "a.yml:4: facts[0].unit: this key is missing\n"
                "    The unit as printed, known to data/units.yml: 亿元, %, 个百分点, 万亩, 项.",
                "a.yml:8: facts[0].unti: unknown key\n    did you mean 'unit'?",
            ],
        ),
        (
            "value: 314.7",
            "value: 314.7\n    xyz: red",
            ["a.yml:8: facts[0].xyz: unknown key"],
        ),
        (
            "    unit: 亿元",
            "    unit: 亿元\n    note: {zh: 存疑, em: Doubtful}",
            [
                "a.yml:9: facts[0].note.en: this key is missing\n"
                "    English, as an English editor would print it.",
                "a.yml:9: facts[0].note.em: unknown key\n    did you mean 'en'?",
            ],
        ),
    ],
    ids=["in a record", "at the top", "misspelt", "unlike any", "one language"],
)
def test_missing_and_unknown_keys_are_told_at_their_places(old: str, new: str, expected: list[str]) -> None:
    """A missing key at its record, an unknown one at its own line with the key that was meant."""
    assert facts_with(old, new) == expected


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (
            "bound: atleast",
            "facts[0].bound: unknown value 'atleast'\n    did you mean 'at-least'?",
        ),
        (
            "status: zzz",
            "facts[0].status: unknown value 'zzz'\n    known ones: actual, target, plan, baseline. "
            "actual: happened. target: aimed at. plan: the size of a project or programme. "
            "baseline: the starting point.",
        ),
        (
            "measure: yoy-growht",
            "facts[0].measure: unknown value 'yoy-growht'\n    did you mean 'yoy-growth'?",
        ),
    ],
)
def test_a_word_that_is_none_of_a_short_list_gets_the_nearest_or_the_list(new: str, expected: str) -> None:
    """The author need not look the list up."""
    assert facts_with("unit: 亿元", f"unit: 亿元\n    {new}") == [f"a.yml:9: {expected}"]


@pytest.mark.parametrize(
    ("old", "new", "line", "expected"),
    [
        ("id: gdp-2025", "id: GDP_2025", 4, f"id: 'GDP_2025' has not the form that is wanted\n    {ID_FORM}"),
        ("gdp\n", "gdp--\n", 5, f"indicator: 'gdp--' has not the form that is wanted\n    {ID_FORM}"),
        (
            "period: 2025",
            "period: 2025-13",
            6,
            "period: '2025-13' has not the form that is wanted\n    '2025', '2025-Q1', '2025-03', or a span: "
            "'2021/2025', '2023/2025-03'",
        ),
        (
            "value: 314.7",
            "value: 3,147",
            7,
            "value: '3,147' has not the form that is wanted\n"
            "    the number with the digits that were printed: "
            "'314.7', or a range: '1-2'",
        ),
        (
            "unit: 亿元",
            "unit: '亿元 '",
            8,
            "unit: '亿元 ' has not the form that is wanted\n    one line of text, without space at its ends",
        ),
        (
            "unit: 亿元",
            "unit: ''",
            8,
            "unit: string should have at least 1 character\n"
            "    The unit as printed, known to data/units.yml: 亿元, %, 个百分点, 万亩, 项.",
        ),
        (
            "anchor: 生产总值314.7亿元",
            "anchor: 一二三四五六七八九十一二三四五六七八九十一二三四五",
            10,
            "anchor: string should have at most 24 characters\n    A few characters of the source around the "
            "figure that occur only once there.",
        ),
    ],
    ids=["id", "indicator", "period", "value", "space at the end", "empty", "long anchor"],
)
def test_a_text_of_the_wrong_form_is_shown_with_the_form_that_is_wanted(
    old: str, new: str, line: int, expected: str
) -> None:
    """The hint is the form, or else what the model's own documentation says of the key."""
    assert facts_with(old, new) == [f"a.yml:{line}: facts[0].{expected}"]


@pytest.mark.parametrize(
    "value", ["0", "7", "314.7", "-45.8", "1-2", "0.5-1.25", "007"], ids=lambda value: f"value {value}"
)
def test_numbers_and_ranges_are_taken_as_printed(value: str) -> None:
    """With a sign where a fall is meant; a range has none."""
    assert facts_with("value: 314.7", f"value: '{value}'") == []


@pytest.mark.parametrize("value", ["", ".5", "5.", "+5", "1e3", "-1-2", "1--2", "1-2-3", "1 000", "百"])
def test_what_is_no_number_is_refused(value: str) -> None:
    """No thousands separators, no bare points, no powers of ten, no numbers in words."""
    form = "the number with the digits that were printed: '314.7', or a range: '1-2'"
    assert facts_with("value: 314.7", f"value: '{value}'") == [
        f"a.yml:7: facts[0].value: '{value}' has not the form that is wanted\n    {form}"
    ]


@pytest.mark.parametrize(
    "period", ["2025", "2025-Q4", "2025-12", "2021/2025", "2023/2025-03", "2024-Q1/2025-Q1"]
)
def test_years_quarters_months_and_spans_are_taken(period: str) -> None:
    """Every form that a report's period may have."""
    assert facts_with("period: 2025", f"period: {period}") == []


@pytest.mark.parametrize(
    "period", ["25", "2025-0", "2025-00", "2025-Q5", "2025-1", "2021-2025", "2025/", "/2025"]
)
def test_what_is_no_period_is_refused(period: str) -> None:
    """A month has two digits, a quarter is one of four."""
    form = "'2025', '2025-Q1', '2025-03', or a span: '2021/2025', '2023/2025-03'"
    assert facts_with("period: 2025", f"period: '{period}'") == [
        f"a.yml:6: facts[0].period: '{period}' has not the form that is wanted\n    {form}"
    ]


def test_a_wrong_type_is_told_too() -> None:
    """Where a list is wanted and a word stands, and the other way round."""
    assert refused(FactFile, "source: [a]\nplace: b\nfacts: none\n") == [
        "a.yml:1: source: input should be a valid string\n    The source; also the name of the file.",
        "a.yml:3: facts: input should be a valid tuple\n    The facts, in order of appearance.",
    ]


def test_a_file_that_is_no_mapping_is_told_at_its_beginning() -> None:
    """A list where the record should be."""
    assert refused(FactFile, "# head\n- a\n") == [
        "a.yml:2: this is no mapping\n    write {source: …, place: …, facts: …}"
    ]


def test_a_plain_text_where_both_languages_are_wanted_is_told_with_the_form() -> None:
    """As of a name that was written in one."""
    assert refused(PlaceFile, "places:\n  - {id: a, name: 甲, level: city}\n") == [
        "a.yml:2: places[0].name: this is no mapping\n    write {zh: …, en: …}"
    ]


def test_all_that_is_wrong_with_a_file_is_told_at_once() -> None:
    """Three records deep, two wrong: each at its own line."""
    text = (
        "places:\n  - {id: A, name: {zh: 甲, en: A}, level: city}\n  - {id: b, name: {zh: 乙}, level: town}\n"
    )
    assert refused(PlaceFile, text) == [
        f"a.yml:2: places[0].id: 'A' has not the form that is wanted\n    {ID_FORM}",
        "a.yml:3: places[1].name.en: this key is missing\n    English, as an English editor would print it.",
        "a.yml:3: places[1].level: unknown value 'town'\n    known ones: nation, province, city, district. "
        "Its level of administration; a county has that of a district.",
    ]


SITE = """\
name: {zh: 小样, en: A small edition}
tagline: {zh: 四个数字。, en: Four figures.}
base_url: https://example.org/small
version: '1'
date: '2026-03'
publisher: {zh: 某人, en: somebody}
contact: somebody@example.org
data_licence: {name: MIT, url: example.org/mit}
code_licence: {name: MIT, url: https://example.org/mit}
headlines: [{fact: gdp}]
"""


def test_addresses_dates_and_lists_of_the_edition_have_their_forms() -> None:
    """A root ends with a slash, an edition's date is a day, and a headline names its source."""
    assert refused(Site, SITE) == [
        "a.yml:3: base_url: 'https://example.org/small' has not the form that is wanted\n"
        "    The public address of the site's root, with a slash at its end.",
        "a.yml:5: date: '2026-03' has not the form that is wanted\n"
        '    The date of this edition; everything that says "as of" says this.',
        "a.yml:8: data_licence.url: 'example.org/mit' has not the form that is wanted\n"
        "    Where it can be read.",
        "a.yml:10: headlines[0].fact: 'gdp' has not the form that is wanted\n    The fact, as 'source.fact'.",
    ]
