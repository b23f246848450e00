"""The words of the interface: each in both languages, each used, none missing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import pytest
from jinja2 import Environment, nodes

from generators.comparing.changes import Sign
from generators.comparing.kinds import KINDS
from generators.exports.api import SORTS
from generators.exports.columns import Type
from generators.exports.facts import STATES
from generators.language import words as module
from generators.language.words import words
from generators.model.base import LANGUAGES
from generators.model.fact import Basis, Bound, Measure, Status
from generators.model.indicator import Better, Nature
from generators.model.ledger import Role
from generators.model.milestone import Milestone
from generators.model.source import Article, Source
from generators.model.term import Counting, Standing, Term, TermBasis, TermUse, Uncounting
from generators.model.vocabulary import Level
from generators.pages.cases import Group, Manner
from generators.reconciling.derived import DerivedKind
from generators.reconciling.relations import Kind, Why
from generators.reconciling.targets import Group as TargetGroup
from generators.site.moving import Ending
from generators.site.settings import COPYING, FINDER, NAVIGATION

PROJECT = Path(__file__).parents[1]


def choices(annotation: Any) -> tuple[str, ...]:
    """The words that a record's key may be."""
    return get_args(annotation)


FAMILIES = {
    "status_": choices(Status),
    "book_status_": choices(Status),
    "measure_": choices(Measure),
    "bound_": choices(Bound),
    "basis_": choices(Basis),
    "kind_": (
        *choices(Source.model_fields["kind"].annotation),
        *choices(Term.model_fields["kind"].annotation),
    ),
    "standing_": choices(Standing),
    "scope_": choices(Term.model_fields["scope"].annotation),
    "term_basis_": choices(TermBasis),
    "parts_from_": choices(TermBasis),
    "counting_": choices(Counting),
    "uncounted_": choices(Uncounting),
    "numeral_": choices(Role),
    "numerals_": choices(Role),
    "milestone_": choices(Milestone.model_fields["kind"].annotation),
    "article_": choices(Article.model_fields["kind"].annotation),
    "finder_": FINDER,
    "copy_": COPYING,
    "target_group_": choices(TargetGroup),
    "target_means_": choices(TargetGroup),
    **dict.fromkeys(("relation_", "about_", "could_", "lacks_"), choices(Kind)),
    **dict.fromkeys(("verdict_", "tally_"), choices(Group)),
    "said_": choices(Manner),
    "why_": tuple(why for literal in choices(Why) for why in choices(literal)),
    "derived_": choices(DerivedKind),
    "role_": choices(TermUse.model_fields["role"].annotation),
    "change_kind_": tuple(KINDS),
    "change_in_": LANGUAGES,
    **dict.fromkeys(("change_sign_", "change_count_"), choices(Sign)),
    **dict.fromkeys(("address_", "address_lead_", "part_"), choices(Ending)),
    "level_": choices(Level),
    "nature_": choices(Nature),
    "better_": choices(Better),
    "figure_state_": STATES,
    "column_": choices(Type),
    "data_programs_": tuple(SORTS),
}
"""Words that are looked up by what a record says: a prefix in the code, and all that may stand behind it."""


def in_code() -> Iterator[ast.expr]:
    """What stands in the brackets wherever Python looks a word up: `word[…]`, `words(language)[…]`."""
    for file in sorted((PROJECT / "generators").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Subscript) and _is_words(node.value):
                yield node.slice


def _is_words(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "words"
    return isinstance(node, ast.Name) and node.id == "word"


def in_templates() -> Iterator[str]:
    """Every `w.key` of the templates and of the pages that people wrote."""
    parser = Environment(comment_start_string="{##", comment_end_string="##}")
    files = chain((PROJECT / "generators/templates").glob("*.jinja"), (PROJECT / "docs").rglob("*.md"))
    for file in sorted(files):
        for node in parser.parse(file.read_text(encoding="utf-8")).find_all(nodes.Getattr):
            if isinstance(node.node, nodes.Name) and node.node.name == "w":
                yield node.attr
    for file in sorted((PROJECT / "generators/templates").glob("*.typ")):
        yield from re.findall(r"\bw\.(\w+)", file.read_text(encoding="utf-8"))


def plain_keys() -> set[str]:
    """Keys that are named in full, with those of the navigation."""
    constants = {node.value for node in in_code() if isinstance(node, ast.Constant)}
    return {*constants, *in_templates(), *(name for name, _ in NAVIGATION)}


def prefixes() -> set[str]:
    """The beginnings of keys that are put together."""
    joined = (node for node in in_code() if isinstance(node, ast.JoinedStr))
    return of_columns() | {
        part.value for node in joined for part in node.values[:1] if isinstance(part, ast.Constant)
    }


def of_columns() -> set[str]:
    """The beginnings that a column of a table names, for the dictionary: `words="level_"`."""
    return {
        keyword.value.value
        for file in sorted((PROJECT / "generators").rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "words" and isinstance(keyword.value, ast.Constant)
    }


def used() -> set[str]:
    """Every key that may ever be looked up."""
    return plain_keys() | {f"{prefix}{name}" for prefix in prefixes() for name in FAMILIES[prefix]}


def test_the_search_for_keys_understands_every_look_up() -> None:
    """A look-up of another shape would hide its keys from the tests below."""
    other = [ast.unparse(node) for node in in_code() if not isinstance(node, ast.Constant | ast.JoinedStr)]
    assert other == ["name"], "only the navigation looks words up by a variable"
    assert prefixes() == set(FAMILIES)


def test_every_word_that_is_looked_up_exists() -> None:
    """Python and templates, and every value of a record that is put into words."""
    assert sorted(used() - set(words("zh"))) == []


def test_every_word_is_looked_up_somewhere() -> None:
    """A word that nothing shows is translated for nobody."""
    assert sorted(set(words("zh")) - used()) == []


def test_both_languages_have_the_same_words_and_each_is_a_text() -> None:
    """Only words that are empty on purpose are so in both."""
    zh, en = words("zh"), words("en")
    assert list(zh) == list(en)
    assert [key for key in zh if not (isinstance(zh[key], str) and isinstance(en[key], str))] == []
    assert [key for key in zh if bool(zh[key].strip()) != bool(en[key].strip())] == []


def test_no_word_is_named_like_a_method_of_mappings() -> None:
    """`w.items` in a template would be Python's own."""
    assert [key for key in words("zh") if hasattr(dict, key)] == []


def test_words_are_told_apart_by_language() -> None:
    """No word is left in the other language; dashes and marks of quotation are those of print."""
    plain = {key: re.sub("[–“”]", "-", word) for key, word in words("en").items()}
    assert [key for key, word in plain.items() if word and not word.isascii()] == []
    assert [key for key, word in words("zh").items() if word.isascii() and word] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: {zh: 甲, en: a}\nb: {zh: 乙}\n", "words.yml: not in both languages: b"),
        ("a: {zh: 甲, en: a, fr: a}\n", "words.yml: not in both languages: a"),
        (
            "a: {zh: 甲, en: a}\na: {zh: 乙, en: b}\n",
            "words.yml:2: a: key 'a' stands twice\n    first on line 1",
        ),
        ("- a\n", "words.yml is no mapping"),
        ("a: {zh: 甲, en: }\n", "words.yml:1: a.en: nothing stands behind the colon\n"),
    ],
)
def test_words_that_lack_a_language_are_refused(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no falling back from one language to the other."""
    file = tmp_path / "words.yml"
    file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "FILE", file)
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the message is compared below
        words.__wrapped__("zh")
    assert str(refused.value).startswith(message)
