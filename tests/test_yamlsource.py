"""YAML as authors mean it: text stays text, every value has its line, nothing is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generators.problems import PathStep
from generators.yamlsource import DEEPEST, parse_yaml, read_yaml

SYNTAX_HINT = (
    "\n    look at the indentation, and put quotes around text that holds ': ' or begins with a special sign"
)


def problems(text: str) -> list[str]:
    """What is wrong with a text, as an author reads it."""
    return [str(problem) for problem in parse_yaml(text, "a.yml")[2]]


def lines_of(text: str) -> dict[tuple[PathStep, ...], int]:
    """The line of everything in a text."""
    return parse_yaml(text, "a.yml")[1].by_path


def test_a_comma_without_quotes_is_told_as_such() -> None:
    """In one line, what stands behind a comma is a key; a value that was forgotten is another matter."""
    assert problems("a: {name: One River, Two Hills}\n") == [
        "a.yml:1: a.Two Hills: no colon stands behind 'Two Hills'\n"
        "    put quotes around a text that holds a comma; a key has a colon and a blank behind it"
    ]
    assert problems("a: {name: One River, hills: }\n") == [
        "a.yml:1: a.hills: nothing stands behind the colon\n"
        "    give a value or take the line out; an empty text is ''"
    ]


@pytest.mark.parametrize(
    "scalar",
    [
        "NO",
        "no",
        "yes",
        "true",
        "on",
        "010",
        "0x1F",
        "1e3",
        "12:30",
        "2025-01-10",
        "6.10",
        "~",
        "null",
        ".inf",
        "-0",
        "1_000",
        "=",
        "<<",
        "2025",
        "'2025'",
    ],
)
def test_every_scalar_stays_the_text_that_stands_there(scalar: str) -> None:
    """PyYAML would make a falsehood of NO, 750 of 12:30, 8 of 010, 6.1 of 6.10 and a date of 2025-01-10."""
    data, _, found = parse_yaml(f"key: {scalar}\n", "a.yml")
    assert (data, found) == ({"key": scalar.strip("'")}, [])


def test_a_key_stays_text_too() -> None:
    """A place called NO is no falsehood as a key either."""
    assert parse_yaml("{NO: a, 010: b, ~: c}", "a.yml")[0] == {"NO": "a", "010": "b", "~": "c"}


def test_lists_mappings_quotes_and_blocks_are_read() -> None:
    """Everything that records are written with."""
    text = "a: [x, 'y: z']\nb:\n  - c: |\n      one\n      two\n  - {d: \"\"}\n# a comment\n"
    assert parse_yaml(text, "a.yml")[0] == {"a": ["x", "y: z"], "b": [{"c": "one\ntwo\n"}, {"d": ""}]}


def test_every_path_knows_its_line() -> None:
    """A value is said to stand where its key stands; a list's item where it begins."""
    text = "# head\nfacts:\n  - id: a\n    unit:\n      亿元\n  - {id: b,\n     note: {en: c}}\nplace: d\n"
    assert lines_of(text) == {
        (): 2,
        ("facts",): 2,
        ("facts", 0): 3,
        ("facts", 0, "id"): 3,
        ("facts", 0, "unit"): 4,
        ("facts", 1): 6,
        ("facts", 1, "id"): 6,
        ("facts", 1, "note"): 7,
        ("facts", 1, "note", "en"): 7,
        ("place",): 8,
    }


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a", 0, "b"), 4),
        (("a", 1, "missing", "deeper"), 5),
        (("a", 7), 3),
        (("a", 7, "missing"), 3),
        (("missing",), 2),
        ((), 2),
    ],
)
def test_what_is_missing_has_the_line_of_what_is_around_it(path: tuple[PathStep, ...], line: int) -> None:
    """So that a missing key is told at its record."""
    assert parse_yaml("# head\nx: y\na:\n  - b: c\n  - b: d\n", "a.yml")[1].at(path) == line


def test_a_file_that_could_not_be_read_has_one_line_to_tell() -> None:
    """Its first."""
    assert parse_yaml("", "a.yml")[1].at(("a", 0)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", ["a.yml:3: a: key 'a' stands twice\n    first on line 1"]),
        (
            "x:\n  - a: 1\n    a: {b: 1,\n      b: 2}\n",
            [
                "a.yml:3: x[0].a: key 'a' stands twice\n    first on line 2",
                "a.yml:4: x[0].a.b: key 'b' stands twice\n    first on line 3",
            ],
        ),
        ("a: 1\na: 2\na: 3\n", [f"a.yml:{n}: a: key 'a' stands twice\n    first on line 1" for n in (2, 3)]),
    ],
    ids=["at the top", "inside one another", "three times"],
)
def test_a_key_that_stands_twice_is_refused_at_its_line(text: str, expected: list[str]) -> None:
    """PyYAML would let the last one win without a word."""
    assert problems(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb:\n", "a.yml:2: b: nothing stands behind the colon"),
        ("a: {b: , c: 1}\n", "a.yml:1: a.b: nothing stands behind the colon"),
        ("a:\n  - x\n  -\n", "a.yml:3: a[1]: nothing stands behind the dash"),
    ],
)
def test_a_value_that_was_forgotten_is_refused(text: str, expected: str) -> None:
    """An empty text on purpose is written ''."""
    hint = "give a value or take the line out; an empty text is ''"
    assert problems(text) == [f"{expected}\n    {hint}"]


@pytest.mark.parametrize("text", ["a: ''\n", 'a: ""\n'])
def test_an_empty_text_in_quotes_is_a_value(text: str) -> None:
    """Quotes say that nothing was forgotten."""
    assert parse_yaml(text, "a.yml")[::2] == ({"a": ""}, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a: &x 1\nb: 2\nc: *x\n",
            [
                "a.yml:1: a: an anchor (&x) is not allowed\n    take it out",
                "a.yml:3: c: an alias (*x) is not allowed\n    write the value out",
            ],
        ),
        (
            "a: &x [1]\nb:\n  - *x\n  - *x\n",
            [
                "a.yml:1: a: an anchor (&x) is not allowed\n    take it out",
                "a.yml:3: b[0]: an alias (*x) is not allowed\n    write the value out",
                "a.yml:4: b[1]: an alias (*x) is not allowed\n    write the value out",
            ],
        ),
        (
            "a: &x [*x]\n",
            [
                "a.yml:1: a: an anchor (&x) is not allowed\n    take it out",
                "a.yml:1: a[0]: an alias (*x) is not allowed\n    write the value out",
            ],
        ),
        (
            "a:\n  b: *nowhere\n",
            ["a.yml:2: a.b: an alias (*nowhere) is not allowed\n    write the value out"],
        ),
        ("a: 1\n*x : 2\n", ["a.yml:2: an alias (*x) is not allowed\n    write the value out"]),
    ],
    ids=["a value", "items", "a ring", "an unknown name", "a key"],
)
def test_anchors_and_aliases_are_refused_at_their_own_lines(text: str, expected: list[str]) -> None:
    """What a record says stands in it."""
    assert problems(text) == expected


def test_an_alias_bomb_does_not_go_off() -> None:
    """Nine lines that would stand for a thousand million texts give nine anchors and eighty-one aliases."""
    bomb = "l0: &l0 [boom]\n"
    for n in range(1, 10):
        bomb += f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n"
    found = problems(bomb)
    assert (len(found), sum("alias" in problem for problem in found)) == (10 + 81, 81)


@pytest.mark.parametrize(
    ("text", "tag", "where"),
    [
        ("a: !!int 5\n", "tag:yaml.org,2002:int", " a:"),
        ("a: !!str 5\n", "tag:yaml.org,2002:str", " a:"),
        ("a: ! 5\n", "!", " a:"),
        ("a: !!python/object:os.system [x]\n", "tag:yaml.org,2002:python/object:os.system", " a:"),
        ("a: !mine {b: c}\n", "!mine", " a:"),
        ("!!int a: 5\n", "tag:yaml.org,2002:int", ""),
    ],
)
def test_a_tag_is_refused_wherever_it_stands(text: str, tag: str, where: str) -> None:
    """Before text, lists, mappings and keys; records know their types."""
    assert problems(text) == [
        f"a.yml:1:{where} a tag ({tag}) is not allowed\n    leave it out; records know their types"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\n\tb: 2\n", 2),
        ("a: 1\nb: c: d\n", 2),
        ("a: 1\nb: [x\nc: 2\n", 3),
        ("a: 'never closed\n", 1),
        ("a: 1\n  b: 2\n", 2),
        ("@a: 1\n", 1),
        ('a: 1\nb: "\\q"\n', 2),
        ("%UNKNOWN\n---\na: 1\n", 1),
    ],
    ids=["tab", "two colons", "bracket", "quote", "indentation", "sign", "escape", "directive"],
)
def test_what_is_no_yaml_is_told_with_its_line(text: str, line: int) -> None:
    """One problem, at the line where the parser stopped, and no data."""
    data, _, found = parse_yaml(text, "a.yml")
    assert (data, [(p.line, p.message.partition(":")[0]) for p in found]) == (None, [(line, "not YAML")])
    assert str(found[0]).endswith(SYNTAX_HINT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a: 1\nb: 2: 3\n",
            f"a.yml:2: not YAML: mapping values are not allowed in this context{SYNTAX_HINT}",
        ),
        (
            "a: \x07\n",
            "a.yml:1: not YAML: unacceptable character #x0007: control characters are not allowed"
            '   in "<unicode string>", position 3',
        ),
    ],
)
def test_the_parser_says_what_it_met(text: str, expected: str) -> None:
    """In its own words, on one line."""
    assert problems(text) == [expected]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "\ufeff"])
def test_a_file_that_says_nothing_is_refused(text: str) -> None:
    """It was emptied by mistake, or its records were forgotten."""
    assert problems(text) == ["a.yml:1: the file is empty\n    delete it or write its records"]


def test_a_second_document_is_refused_where_it_begins() -> None:
    """Only the first would be read."""
    expected = "a.yml:2: a second document begins (---)\n    a file holds one; take it out"
    assert problems("a: 1\n---\nb: 2\n") == [expected]


@pytest.mark.parametrize("text", ["[a]: b\n", "? {a: b}\n: c\n", "? ? ? a\n"])
def test_a_key_that_is_no_word_is_refused(text: str) -> None:
    """YAML allows lists as keys; records have no use for them."""
    assert problems(text) == [
        "a.yml:1: a list or mapping cannot be a key\n    look for stray brackets and question marks"
    ]


@pytest.mark.parametrize("text", ["[" * 100_000 + "]" * 100_000, "- " * 100_000 + "a", "{a: " * 100_000])
def test_nesting_without_end_is_refused(text: str) -> None:
    """It would overflow the stack of a parser that follows it."""
    expected = "a.yml:1: more than 20 lists and mappings stand inside one another"
    assert problems(text) == [f"{expected}\n    look for stray brackets and dashes"]


def test_nesting_up_to_the_limit_is_read() -> None:
    """Far more than any record needs."""
    data, _, found = parse_yaml("[" * DEEPEST + "a" + "]" * DEEPEST, "a.yml")
    assert (str(data), found) == ("[" * DEEPEST + "'a'" + "]" * DEEPEST, [])


@pytest.mark.parametrize(
    ("content", "byte"),
    [(b"a: \xff\n", 3), ("a: 甘州\n".encode("gb18030"), 3), ("a: 1\n".encode("utf-16"), 0)],
)
def test_a_file_that_is_not_utf_8_is_refused(content: bytes, byte: int, tmp_path: Path) -> None:
    """As editors on some machines still write."""
    file = tmp_path / "a.yml"
    file.write_bytes(content)
    data, _, found = read_yaml(file, "data/a.yml")
    assert data is None
    assert list(map(str, found)) == [f"data/a.yml:1: not UTF-8 (byte {byte})\n    save the file as UTF-8"]


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    """Windows writes one."""
    file = tmp_path / "a.yml"
    file.write_bytes("\ufeffid: a\r\nb: 二\r\n".encode())
    data, lines, found = read_yaml(file, "a.yml")
    assert (data, lines.at(["b"]), found) == ({"id": "a", "b": "二"}, 2, [])


YAML_LIKE = st.text(alphabet="ab1~ \n\t:-?,[]{}&*!|>'\"#%@`.\\\r\ufeff\x00\x85甘", max_size=60)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(text=YAML_LIKE | ANY_TEXT)
@example(text="a: \x07")
@example(text="a: \ufffe")
@example(text="---")
@example(text="...")
def test_any_text_gives_data_or_problems_and_never_a_traceback(text: str) -> None:
    """Every value that was read has a line of the text; every problem too."""
    data, lines, found = parse_yaml(text, "a.yml")
    assert (data is None) <= (found != [])
    count = len(text.splitlines()) + 1
    assert all(1 <= line <= count for line in lines.by_path.values())
    assert all(1 <= problem.line <= count for problem in found)


@given(content=st.binary(max_size=60))
def test_any_bytes_give_data_or_problems(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file may hold anything."""
    file = tmp_path_factory.getbasetemp() / "any.yml"
    file.write_bytes(content)
    data, _, found = read_yaml(file, "any.yml")
    assert (data is None) <= (found != [])


@given(
    st.recursive(
        st.text("aé甘0~:'-# ", max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("ab甘-", max_size=3), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_data_written_as_yaml_is_read_back_as_it_was(data: object) -> None:
    """Text, lists and mappings of any shape, written by PyYAML with every scalar in quotes."""
    text = yaml.safe_dump(data, default_style='"', allow_unicode=True)
    assert parse_yaml(text, "a.yml")[::2] == (data, [])
