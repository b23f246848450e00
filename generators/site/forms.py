"""The forms in which terms stand in a text, and where a text holds them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generators.model.term import Term

_QUOTES = "“”"
_LIKE: Mapping[int, str] = {ord("'"): "’", ord("\n"): " "}
"""A line of a page may end inside a name, and an apostrophe may be a straight one."""
_NUMERALS = "0-9第零一二三四五六七八九十百千两"
_LATIN = "0-9A-Za-z"
_BRACKETED = re.compile(r"\s*\([^)]*\)")

Hit = tuple[int, int, str]
"""Where a term begins and ends in a text, and its id."""


@dataclass(frozen=True)
class Forms:
    """Every form of every term in one language; a form of no term is a longer word that hides one."""

    term_of: Mapping[str, str]
    """The id of a form's term, empty where the form is no term."""
    pattern: re.Pattern[str]

    def found(self, text: str) -> Iterator[Hit]:
        """All terms from the left, the longest form first."""
        places = [n for n, character in enumerate(text) if character not in _QUOTES]
        bare = "".join(text[n] for n in places).translate(_LIKE)
        for match in self.pattern.finditer(bare):
            place = _with_its_quotes(text, places[match.start()], places[match.end() - 1] + 1)
            if place and (id_ := self.term_of[match[0]]):
                yield *place, id_


def chinese_forms(terms: Sequence[Term]) -> Forms:
    """Names and aliases as printed, whatever stands beside them: Chinese has no blanks between words."""
    hiding = {_bare(word): "" for term in terms for word in term.not_in}
    named = {_bare(form): term.id for term in terms for form in (term.term, *term.aliases)}
    # What hides one term may be another: a name comes after and prevails.
    forms = {form: id_ for form, id_ in (hiding | named).items() if form and not form.isdigit()}
    return Forms(forms, _pattern(forms))


def english_forms(terms: Sequence[Term]) -> Forms:
    """English names of two words or more, as printed, at the beginning of a sentence and in the plural.

    What a name adds in brackets or after a semicolon is left out, and so is an article before it. A name in
    capitals is known in small letters too, unless it is ours: “five cities” are any five, “two sessions” are not.
    """
    # Where two names differ only in what they add, the one that adds nothing is meant.
    forms = _in_all_cases(terms, _short) | _in_all_cases(terms, _bare)
    return Forms(forms, _pattern(forms))


def _in_all_cases(terms: Sequence[Term], shape: Callable[[str], str]) -> dict[str, str]:
    return {
        form: term.id
        for term in terms
        for case in _cases(shape(term.english.name), known=term.english.standing != "ours")
        for form in (case, _plural(case))
        if " " in case
    }


def _bare(form: str) -> str:
    return "".join(c for c in form if c not in _QUOTES).translate(_LIKE)


def _short(name: str) -> str:
    """'the leading group (of firms); vanguard' is 'leading group'."""
    first = _BRACKETED.sub("", name).partition("; ")[0]
    return _bare(first).removeprefix("the ").removeprefix("a ").strip()


def _cases(name: str, *, known: bool) -> Iterator[str]:
    yield name
    yield name[:1].upper() + name[1:]
    if known:
        yield re.sub(r"\b[A-Z](?=[a-z])", lambda initial: initial[0].lower(), name)


def _plural(name: str) -> str:
    if name.endswith("s"):
        return name
    return f"{name[:-1]}ies" if re.search("[^aeiou]y$", name) else f"{name}s"


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """All forms, the longest first, shelved by their first character, so that most of a text is passed over."""
    shelves: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        shelves[form[0]].append(_guarded(form))
    choices = (f"(?={re.escape(first)})(?:{'|'.join(shelf)})" for first, shelf in sorted(shelves.items()))
    firsts = "".join(map(re.escape, sorted(shelves)))
    return re.compile(f"(?=[{firsts}])(?:{'|'.join(choices)})" if shelves else "(?!)")


def _guarded(form: str) -> str:
    """A form ends where a word of Latin letters or a number ends; 十四进 is not 四进, nor 第五化工厂 五化."""
    before = next((f"(?<![{kind}])" for kind in (_LATIN, _NUMERALS) if re.match(f"[{kind}]", form)), "")
    after = f"(?![{_LATIN}])" if re.search(f"[{_LATIN}]$", form) else ""
    return f"{before}{re.escape(form)}{after}"


def _with_its_quotes(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A term with its own quotation marks, where one of a pair would stay outside: “双拥”模范城.

    None where it would be torn from two quotations, as 奖补 from “奖”“补”.
    """
    inside = text[start:end]
    if "”“" in inside:
        return None
    opens, closes = inside.find("“"), inside.find("”")
    if closes >= 0 and not 0 <= opens < closes and text[start - 1 : start] == "“":
        start -= 1
    if inside.rfind("“") > inside.rfind("”") and text[end : end + 1] == "”":
        end += 1
    return start, end
