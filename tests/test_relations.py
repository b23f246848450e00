"""What entries have to do with one another: laws of the records, chains and sentences on the pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.derive import addresses
from generators.model.base import Language
from generators.model.term import Term
from generators.pages.relations import RelationsView, Step, across, relations
from generators.pages.views import Views
from tests.editions import SOURCE, TERM, USAGE, edited, problems_in, small_catalogue


def entry(name: str, scope: str, **lists: str) -> dict[str, str]:
    """An entry beside the small edition's own: its form is its id, and it counts nothing."""
    more = "".join(f"{key}: [{ids}]\n" for key, ids in lists.items())
    return {
        f"glossary/{name}.yml": f"id: {name}\nterm: 提法{name}\n{more}"
        f"english: {{name: Formula {name}, standing: ours, literal: x}}\nkind: set-phrase\nscope: {scope}\n"
        "meaning: {zh: 甲, en: A}\nbasis: general\nuses: [{source: report-2026, role: uses}]\n"
    }


CHAIN = {
    **entry("p", "province"),
    **entry("c", "city", follows="p"),
    **entry("d", "district", follows="c"),
    **entry("e", "district", follows="c"),
}
"""A province's formula, the city's answer, and two answers to that."""
BROKEN = {
    "an id that no entry has": (
        entry("a", "city", broader="liangxn"),
        ["a.yml:3: broader[0]: unknown term 'liangxn'\n    did you mean 'liangxin'?"],
    ),
    "an entry that follows itself": (
        entry("a", "city", follows="a"),
        ["a.yml:3: follows[0]: 'a' is this entry itself"],
    ),
    "two that are broader than each other": (
        {**entry("a", "city", broader="b"), **entry("b", "city", broader="a")},
        [
            "a.yml:3: broader[0]: 'b' leads back to this entry by `broader`\n    leave out one of the steps",
            "b.yml:3: broader[0]: 'a' leads back to this entry by `broader`\n    leave out one of the steps",
        ],
    ),
    "three that follow one another": (
        {**entry("a", "city", follows="b"), **entry("b", "city", follows="c"), **entry("c", "city", follows="a")},
        [
            f"{one}.yml:3: follows[0]: '{other}' leads back to this entry by `follows`\n    leave out one of the steps"
            for one, other in ("ab", "bc", "ca")
        ],
    ),
    "a city that answers a district": (
        {**entry("a", "city", follows="b"), **entry("b", "district")},
        [
            "a.yml:3: follows[0]: 'b' is of the level 'district', below 'city'\n"
            "    the entry of the lower level names the higher"
        ],
    ),
    "a broader one that is related as well": (
        {**entry("a", "city", broader="b", related="b"), **entry("b", "city")},
        ["a.yml:4: related[0]: 'b' and this entry are joined by `broader` already\n    leave it out here"],
    ),
    "a follower that is related as well": (
        {**entry("a", "city", follows="b"), **entry("b", "city", related="liangxin, a")},
        ["b.yml:3: related[1]: 'a' and this entry are joined by `follows` already\n    leave it out here"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN)
def test_relations_that_break_a_law_are_refused(broken: str, tmp_path: Path) -> None:
    """With everything that is said about them."""
    files, problems = BROKEN[broken]
    assert problems_in(tmp_path, files) == [f"data/glossary/{problem}" for problem in problems]


@pytest.mark.parametrize(
    "files",
    [
        CHAIN,
        {**entry("a", "city", follows="b"), **entry("b", "city")},
        {**entry("a", "national", broader="b"), **entry("b", "district")},
        {**entry("a", "city", broader="b, c"), **entry("b", "city", broader="c"), **entry("c", "city")},
    ],
    ids=["a chain", "one level", "broader has no levels", "two ways up"],
)
def test_relations_may(files: dict[str, str], tmp_path: Path) -> None:
    """What is like a fault and is none."""
    assert problems_in(tmp_path, files) == []


def related_to(
    name: str, files: dict[str, str], root: Path, language: Language = "en"
) -> RelationsView | None:
    """What the page of an entry shows of its relations."""
    made = small_catalogue(root, files)
    found = next(term for term in made.terms if term.id == name)
    return relations(found, Views(made, language, addresses.term(name)))


def step(name: str, level: str, how: str = "", *below: Step, here: bool = False) -> Step:
    """A step with its link, which the entry of the page itself has not."""
    return Step(f"提法{name}", f"Formula {name}", "" if here else f"../{name}/", level, how, below)


def test_a_chain_goes_from_the_province_down(tmp_path: Path) -> None:
    """On the city's page: what it answers above it, what answers it below, the words only at its neighbours."""
    own = step(
        "c", "city", "this entry",
        step("d", "district or county", "answers this entry"), step("e", "district or county", "answers this entry"), here=True,
    )  # fmt: skip
    chain = (step("p", "province", "answered by this entry", own),)
    assert related_to("c", CHAIN, tmp_path) == RelationsView(chain, (), ())


def test_a_chain_leaves_out_those_beside_an_entry(tmp_path: Path) -> None:
    """On a district's page the other district does not stand; nor are words said of what is two steps away."""
    own = step("d", "县区级", "本条", here=True)
    chain = (step("p", "省级", "", step("c", "市级", "本条所承接", own)),)
    assert related_to("d", CHAIN, tmp_path, "zh") == RelationsView(chain, (), ())


def test_a_part_names_its_whole_and_a_whole_its_parts(tmp_path: Path) -> None:
    """One record serves both pages."""
    files = {**entry("a", "city", broader="b"), **entry("b", "city")}
    assert related_to("a", files, tmp_path) == RelationsView((), (step("b", "city"),), ())
    assert related_to("b", files, tmp_path) == RelationsView((), (), (step("a", "city"),))


def test_an_entry_without_relations_has_no_section(tmp_path: Path) -> None:
    """An empty heading would promise something."""
    assert related_to("p", entry("p", "province"), tmp_path) is None


def across_of(roles: str, place: str, root: Path, language: Language) -> str:
    """The sentence on the page of 两新, which the report has in the first role, a paper in the second."""
    first, second = roles.split()
    text = TERM.replace("role: lists", f"role: {first}")
    paper = SOURCE.replace("id: report-2026", "id: page-2026").replace("place: ganzhou", f"place: {place}")
    files = {
        "glossary/liangxin.yml": f"{text}  - {{source: page-2026, role: {second}}}\n",
        "sources/page-2026.yml": paper.replace("工作报告, en: Work report", "报纸, en: Paper"),
        "ledger/page-2026.csv": LEDGER_OF_SECOND,
        "usage/page-2026.csv": USAGE,
        **edited("places.yml", ("level: province", "level: province, lead: {zh: 省。, en: Two.}")),
    }
    made = small_catalogue(root, files)
    found: Term = made.terms[0]
    return across(found, Views(made, language, addresses.term(found.id)))


LEDGER_OF_SECOND = "n,offset,token,unit,article,role,ref,reason\n" + "".join(
    f"{n},{offset},{token},{unit},{article},other,,part-of-formula\n"
    for n, (offset, token, unit, article) in enumerate(
        [
            (0, "2025", "年", "growth"), (9, "314.7", "亿元", "growth"), (19, "7.3", "%", "growth"),
            (29, "98.6", "亿元", "shops"), (37, "2026", "年", "plans"), (48, "6", "%", "plans"),
        ],
        1,
    )
)  # fmt: skip
"""The second source is the same text, and none of its numerals is a figure."""


@pytest.mark.parametrize(
    ("roles", "place", "language", "said"),
    [
        ("lists uses", "ganzhou", "en", "Used without its parts in: Paper. The parts are listed in: Work report."),
        ("lists uses", "ganzhou", "zh", "使用而没有展开：报纸；列出组成：工作报告。"),
        ("lists uses", "gansu", "zh", "使用而没有展开：报纸；列出组成：工作报告。两者来自不同地方，所指未必完全相同。"),
        ("defines uses", "ganzhou", "zh", "使用而没有解释：报纸；给出定义：工作报告。"),
        ("lists lists", "ganzhou", "en", ""),
    ],
)  # fmt: skip
def test_a_page_says_which_source_uses_a_term_and_which_spells_it_out(
    roles: str, place: str, language: Language, said: str, tmp_path: Path
) -> None:
    """From the roles alone; two places are not taken to mean the same."""
    assert across_of(roles, place, tmp_path, language) == said
