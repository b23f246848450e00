"""How a source words things: its uses of terms are counted, and no quoted or numbered phrase is forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.auditing import differences
from generators.derive.uses import columns, table, uses_of
from generators.loading import load
from generators.model.base import Text
from generators.model.term import Part, Term
from generators.model.wording import PhraseRow
from generators.paths import Paths
from generators.problems import Refused
from generators.rules import broken
from generators.wording.segments import Lexicon
from generators.wording.sweep import phrases_in
from generators.wording.tables import write_wording
from tests.editions import (
    PHRASES,
    REASONS,
    SMALL,
    TERM,
    TEXT,
    USAGE,
    as_read,
    edited,
    problems_in,
    small_catalogue,
    write_edition,
)

USE_FILE, PHRASE_FILE = "usage/report-2026.csv", "phrases/report-2026.csv"
AT_USE, AT_PHRASE = f"data/{USE_FILE}", f"data/{PHRASE_FILE}"
RERUN = "python -m generators wording --texts FOLDER writes it anew"


def entry(id_: str, term: str, *aliases: str) -> Term:
    """An entry of which only the forms matter."""
    return Term.model_validate(
        {
            "id": id_,
            "term": term,
            "english": {"name": "A Name", "standing": "ours", "literal": "a name"},
            "kind": "shorthand",
            "scope": "national",
            "meaning": {"zh": "含义。", "en": "A meaning."},
            "basis": "context",
            "aliases": aliases,
            "uses": ({"source": "report-2026", "role": "uses"},),
        }
    )


TERMS = (
    entry("minsheng", "民生"),
    entry("shishi", "民生实事"),
    entry("jieshui", "6+1节水行动"),
    entry("xinfang", "信访"),
    entry("sihui", "一约四会"),
    entry("liangshan", "两山", "绿水青山就是金山银山"),
    entry("sanji", "三级乙等，三乙"),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The dictionary takes half a second to read: once for all."""
    return Lexicon(TERMS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("保障民生，办好民生实事", [("minsheng", 2), ("shishi", 7)]),
        ("办好一批“民生”实事", [("shishi", 5)]),
        ("推进“6+1”节水行动", [("jieshui", 3)]),
        ("一约\n  四会", [("sihui", 0)]),
        ("抓重点惠民生的事", []),
        ("做好信访工作", [("xinfang", 2)]),
        ("绿水青山就是金山银山，两山", [("liangshan", 0), ("liangshan", 11)]),
        ("评为三级乙等,三乙", [("sanji", 2)]),
        ("", []),
    ],
    ids=[
        "a longer form wins over the shorter one inside it",
        "quotation marks inside a form part nothing",
        "a form with signs in it is one word",
        "a line break inside a form parts nothing",
        "characters of two neighbouring words are no form",
        "a longer word of the language still holds the form it begins with",
        "an alias stands for its entry",
        "a half-width comma is a comma",
        "an empty text has none",
    ],
)
def test_a_form_is_found_where_a_reader_sees_it(
    lexicon: Lexicon, text: str, found: list[tuple[str, int]]
) -> None:
    """The entry, and the offset of the form's first character in the text as it is."""
    assert [(word.term, word.offset) for word in lexicon.words(text) if word.term] == found


def test_the_words_of_a_text_are_its_characters_without_white_space_and_quotation_marks(
    lexicon: Lexicon,
) -> None:
    """No character is lost or read twice, whatever the dictionary knows."""
    text = "深入 推进“三抓三促”，2025年\n完成1+1+N。𠮷"
    assert "".join(word.text for word in lexicon.words(text)) == "深入推进三抓三促，2025年完成1+1+N。𠮷"


def phrases(lexicon: Lexicon, text: str, *decided: PhraseRow) -> list[tuple[str, ...]]:
    """Phrase, kind, count, offset and what became of it."""
    known = {(row.kind, row.phrase, row.length): row for row in decided}
    return [
        (row.phrase, row.kind, row.count, row.offset, row.role, row.ref or row.reason)
        for row in phrases_in(text, lexicon, TERMS, known)
    ]


def test_every_quoted_phrase_and_every_numeral_that_counts_has_a_row(lexicon: Lexicon) -> None:
    """In the order of the text, each once with its count; a numeral inside quotation marks belongs to the phrase."""
    text = "“两山”理念。建设“三个高地”，三个方面，“三个高地”，实行1+1+N模式，一批项目，‘一约四会’"
    assert phrases(lexicon, text) == [
        ("两山", "quoted", 1, 1, "term", "liangshan"),
        ("三个高地", "quoted", 2, 10, "open", ""),
        ("三个方面", "numeral", 1, 16, "open", ""),
        ("1+1+N", "numeral", 1, 30, "open", ""),
        ("一批", "numeral", 1, 38, "aside", "ordinary-word"),
        ("一约四会", "quoted", 1, 44, "term", "sihui"),
    ]


def test_of_a_long_phrase_only_the_first_characters_are_kept(lexicon: Lexicon) -> None:
    """Twelve characters stay whole, thirteen do not: a sentence of a source is no part of an edition."""
    twelve, thirteen = "甲乙丙丁戊己庚辛壬癸子丑", "甲乙丙丁戊己庚辛壬癸子丑寅"
    kept = phrases_in(f"“{twelve}”“{thirteen}”", lexicon, TERMS, {})
    assert [(row.phrase, row.length) for row in kept] == [(twelve, 12), ("甲乙丙丁戊己庚辛…", 13)]


def test_what_people_decided_stays_decided(lexicon: Lexicon) -> None:
    """A new reading of the text keeps role, entry and reason, and counts anew."""
    row = {"kind": "quoted", "length": 2, "count": 9, "offset": 9, "ref": "", "reason": ""}
    aside = PhraseRow.model_validate(row | {"phrase": "名片", "role": "aside", "reason": "year-of-figures"})
    term = PhraseRow.model_validate(row | {"phrase": "名牌", "role": "term", "ref": "minsheng"})
    assert phrases(lexicon, "“名片”和“名牌”", aside, term) == [
        ("名片", "quoted", 1, 1, "aside", "year-of-figures"),
        ("名牌", "quoted", 1, 6, "term", "minsheng"),
    ]


def written(root: Path, files: dict[str, str] | None = None, text: str = TEXT) -> list[str]:
    """The small edition with its text beside it, its wording written; the lines of report."""
    paths = write_edition(root, files)
    (root / "texts").mkdir()
    (root / "texts" / "report-2026.txt").write_text(text, encoding="utf-8")
    return list(write_wording(paths, root / "texts"))


def test_the_tables_are_written_from_the_texts(tmp_path: Path) -> None:
    """Both tables of each source, byte for byte as the edition has them."""
    head = {USE_FILE: USAGE.partition("\n")[0] + "\n", PHRASE_FILE: PHRASES.partition("\n")[0] + "\n"}
    assert written(tmp_path, head) == ["report-2026: 1 term used, 1 phrase, 0 open"]
    assert (tmp_path / "data" / USE_FILE).read_text(encoding="utf-8") == USAGE
    assert (tmp_path / "data" / PHRASE_FILE).read_text(encoding="utf-8") == PHRASES


def test_a_text_that_changed_is_not_read(tmp_path: Path) -> None:
    """Counts of another text would be no counts of this source; nothing is written."""
    with pytest.raises(Refused) as refused:
        written(tmp_path, {USE_FILE: "term,article,count,offset\n"}, TEXT + "两新\n")
    assert as_read(refused.value.problems) == [
        "data/sources/report-2026.yml:10: text.sha256: report-2026.txt has changed\n"
        "    the text that was read is needed"
    ]
    assert (tmp_path / "data" / USE_FILE).read_text(encoding="utf-8") == "term,article,count,offset\n"


def audited(root: Path, files: dict[str, str]) -> list[str]:
    """What the audit says of an edition whose tables were spoilt."""
    paths = write_edition(root, files)
    (root / "texts").mkdir()
    (root / "texts" / "report-2026.txt").write_text(TEXT, encoding="utf-8")
    return as_read(differences(load(paths), root / "texts"))


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            edited(USE_FILE, ("plans,1,55", "plans,2,55")),
            [
                f"{AT_USE}:2: rows[0]: the text does not bear out 'liangxin in plans'\n    {RERUN}",
                f"{AT_USE}:1: no row says of 'liangxin in plans' what the text says\n    {RERUN}",
            ],
        ),
        (
            edited(PHRASE_FILE, ("两新,quoted,2,1,55,term,liangxin,\n", "")),
            [f"{AT_PHRASE}:1: no row says of '两新' what the text says\n    {RERUN}"],
        ),
        (
            edited(PHRASE_FILE, ("liangxin,\n", "liangxin,\n新老,quoted,2,1,57,term,liangxin,\n")),
            [f"{AT_PHRASE}:3: rows[1]: the text does not bear out '新老'\n    {RERUN}"],
        ),
    ],
    ids=["a wrong count", "a phrase left out", "a phrase made up"],
)
def test_the_audit_holds_the_tables_against_the_text(
    tmp_path: Path, files: dict[str, str], said: list[str]
) -> None:
    """In both directions."""
    assert audited(tmp_path, files) == said


UNKNOWN_WORD = REASONS + "  - {id: ordinary-word, name: {zh: 普通词语, en: ordinary word}}\n"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            edited(USE_FILE, ("liangxin", "lianxin")),
            [f"{AT_USE}:2: rows[0]: unknown term 'lianxin'\n    did you mean 'liangxin'?"],
        ),
        (
            edited(USE_FILE, ("plans,1,55", "growth,1,55")),
            [
                f"{AT_USE}:2: rows[0]: offset 55 does not lie in 'growth'\n"
                "    python -m generators wording --texts FOLDER writes it"
            ],
        ),
        (
            edited(USE_FILE, ("55\n", "55\nliangxin,plans,1,56\n")),
            [f"{AT_USE}:3: rows[1]: 'liangxin' has two rows for 'plans'"],
        ),
        (
            {USE_FILE: "term,article,count,offset\n"}
            | {
                "glossary/liangxin.yml": TERM.replace("role: lists", "role: uses").replace(
                    "listed", "context"
                )
            },
            [
                "data/glossary/liangxin.yml:13: uses[0].source: 'report-2026' does not use it\n"
                "    is a form missing under `aliases`?"
            ],
        ),
        (
            edited(PHRASE_FILE, ("term,liangxin,", "open,,")),
            [
                f"{AT_PHRASE}:2: rows[0]: '两新' is open\n"
                "    name the entry that explains it (role term), or a reason (role aside)"
            ],
        ),
        (
            edited(PHRASE_FILE, ("term,liangxin,", "term,lianxin,")),
            [f"{AT_PHRASE}:2: rows[0]: unknown term 'lianxin'\n    did you mean 'liangxin'?"],
        ),
        (
            edited(PHRASE_FILE, ("term,liangxin,", "aside,,")),
            [f"{AT_PHRASE}:2: rows[0]: role 'aside' with reason ''\n    what is set aside has a reason"],
        ),
        (
            edited(PHRASE_FILE, ("term,liangxin,", "aside,,ordinary")),
            [
                f"{AT_PHRASE}:2: rows[0]: unknown reason 'ordinary'\n    known ones are listed in data/reasons.yml"
            ],
        ),
        (
            edited(PHRASE_FILE, ("term,liangxin,", "term,,")),
            [f"{AT_PHRASE}:2: rows[0]: role 'term' with ref ''\n    a term names its entry"],
        ),
    ],
    ids=[
        "a use names a known term",
        "a use stands in its article",
        "a term has one row for an article",
        "an entry says that a source uses it which does not",
        "no phrase is open",
        "a phrase names a known term",
        "what is set aside has a reason",
        "the reason is known",
        "a phrase that an entry explains names it",
    ],
)
def test_wording_leads_somewhere(tmp_path: Path, files: dict[str, str], said: list[str]) -> None:
    """Each law once, and nothing else is said."""
    assert problems_in(tmp_path, files) == said


def test_a_source_without_tables_of_its_wording_is_refused(tmp_path: Path) -> None:
    """Nor may a table stand without a source."""
    files = {name: text for name, text in SMALL.items() if name not in (USE_FILE, PHRASE_FILE)}
    paths = write_edition(tmp_path, files)
    (paths.data / USE_FILE).rename(paths.data / "usage" / "report-2025.csv")
    (paths.data / PHRASE_FILE).unlink()
    hint = "python -m generators wording --texts FOLDER writes it"
    assert as_read(broken(load(Paths(tmp_path)))) == [
        f"data/sources/report-2026.yml:1: id: no data/phrases/report-2026.csv\n    {hint}",
        f"data/sources/report-2026.yml:1: id: no data/usage/report-2026.csv\n    {hint}",
        "data/usage/report-2025.csv:1: unknown source 'report-2025'\n    did you mean 'report-2026'?",
    ]


def test_a_term_inside_a_longer_one_is_said_to_be_there(tmp_path: Path) -> None:
    """No row counts it, and its page can still say where the source has it."""
    head = TERM.partition("parts:")[0].replace("id: liangxin", "id: xin").replace("term: 两新", "term: 新")
    text = head.replace("formula", "shorthand").replace("listed", "context")
    files = {
        "glossary/xin.yml": text + "uses: [{source: report-2026, role: uses}]\n",
        "usage/report-2026.csv": USAGE,
    }
    edition = small_catalogue(tmp_path, files)
    by_id = {term.id: term for term in edition.terms}
    inner, outer = uses_of(by_id["xin"], edition)[0], uses_of(by_id["liangxin"], edition)[0]
    assert (inner.count, [term.id for term in inner.inside]) == (0, ["liangxin"])
    assert (outer.count, [(article.id, n) for article, n in outer.articles]) == (1, [("plans", 1)])


def test_the_table_counts_terms_by_place_and_year(tmp_path: Path) -> None:
    """A column for each place and year that a source speaks of; terms that nobody uses have no row."""
    edition = small_catalogue(tmp_path)
    assert [(c.place.id, c.year, [s.id for s in c.sources]) for c in columns(edition)] == [
        ("ganzhou", "2026", ["report-2026"])
    ]
    assert table(edition) == {"liangxin": (1,)}


def test_a_form_outweighs_what_was_decided_and_that_outweighs_a_part(lexicon: Lexicon) -> None:
    """An entry written later takes its phrases; a part of an entry explains only what nobody decided."""
    parted = TERMS[0].model_copy(
        update={"parts": (Part(label="民", count=1, items=(Text(zh="生计", en="a living"),)),)}
    )
    row = {"kind": "quoted", "length": 2, "count": 1, "offset": 0, "ref": "", "reason": ""}
    decided = {
        ("quoted", phrase, 2): PhraseRow.model_validate(
            row | {"phrase": phrase, "role": "aside", "reason": "a b"}
        )
        for phrase in ("民生", "生计")
    }
    text = "“民生”“生计”“民”"
    assert [(r.role, r.ref, r.reasons) for r in phrases_in(text, lexicon, (parted,), decided)] == [
        ("term", "minsheng", ()),
        ("aside", "", ("a", "b")),
        ("open", "", ()),
    ]
    assert phrases_in("“生计”", lexicon, (parted,), {})[0].ref == "minsheng"
