"""The picture of a formula: the term with its numerals set off, a branch to each group and to each of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.figures.counting import Stress, law_of, numbered, stressed, uncounted_in
from generators.language.words import words
from generators.model.base import Language
from generators.model.source import Source
from generators.model.term import Part, Term
from generators.pages.views import Views


@dataclass(frozen=True)
class Leaf:
    """A part in both languages, the page's own first."""

    lead: str
    lead_lang: str
    beside: str
    beside_lang: str


@dataclass(frozen=True)
class Branch:
    """A piece of the term, how many it counts, and which."""

    name: Leaf
    count: str
    within: bool
    """Whether its number is one that the term's numerals count."""
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True)
class FormulaView:
    """A term taken apart."""

    head: tuple[tuple[str, Stress], ...]
    literal: str
    branches: tuple[Branch, ...]
    caption: str


def formula(term: Term, views: Views) -> FormulaView | None:
    """The picture of a term that has parts, or that counts some which nobody names; None for any other."""
    if not term.parts and term.kind != "formula":
        return None
    literal = term.english.literal if views.language == "en" else ""
    branches = tuple(_branch(part, term, views.language) for part in term.parts)
    return FormulaView(stressed(term), literal, branches, _joined(_caption(term, views), views.language))


def numerals_explained(term: Term, language: Language) -> str:
    """What the numerals of a term are that count no parts, in sentences."""
    word = words(language)
    sentences = (word[f"uncounted_{u.what}"].format(piece=u.piece) for u in uncounted_in(term))
    return _joined(sentences, language)


def telling(term: Term, views: Views) -> list[Source]:
    """The sources that define a term or list its parts."""
    told = {use.source for use in term.uses if use.role != "uses"}
    return [source for source in views.catalogue.sources if source.id in told]


def _branch(part: Part, term: Term, language: Language) -> Branch:
    english = part.english or (term.english.name if len(term.parts) == 1 else "")
    count = part.label if part.label == "N" else str(part.count)
    leaves = tuple(_leaf(item.zh, item.en, language) for item in part.items)
    within = law_of(term) != "groups" or part in numbered(term.parts)
    return Branch(_leaf(part.label, english, language), count, within, leaves)


def _leaf(zh: str, en: str, language: Language) -> Leaf:
    """A label in digits, or N, is no Chinese to set beside the English."""
    if language == "en" and en and zh.isascii():
        return Leaf(en, "en", "", "")
    if language == "zh" or not en:
        return Leaf(zh, "zh-Hans", en, "en")
    return Leaf(en, "en", zh, "zh-Hans")


def _caption(term: Term, views: Views) -> Iterator[str]:
    """How the numerals count, which of them count nothing, and where the parts come from."""
    if term.parts:
        yield _counted(term, views.language)
    yield from filter(None, (numerals_explained(term, views.language),))
    if term.parts:
        yield _basis(term, views)


def _counted(term: Term, language: Language) -> str:
    """How the numerals count, and which groups stand outside their count."""
    word, counted = words(language), numbered(term.parts)
    sentences = [_law(term, language)]
    if law_of(term) == "groups":
        outside = (part for part in term.parts if part not in counted)
        names = (_leaf(part.label, part.english or "", language).lead for part in outside)
        sentences += [word["outside_the_count"].format(label=name) for name in names]
    return _joined(sentences, language)


def _law(term: Term, language: Language) -> str:
    word, law = words(language), law_of(term)
    counted = numbered(term.parts) or term.parts
    if law == "groups" and len(counted) == 1:
        return word["counts_one_group"].format(n=counted[0].count)
    n = counted[0].count if law in ("pairs", "same") else sum(part.count for part in counted)
    addends = " + ".join(str(part.count) for part in counted)
    return word[f"counting_{law}"].format(sum=word["sum_of_parts"].format(sum=addends, n=n), n=n)


def _basis(term: Term, views: Views) -> str:
    word = words(views.language)
    titles = word["comma"].join(source.title.in_(views.language) for source in telling(term, views))
    return word[f"parts_from_{term.basis}"].format(sources=titles)


def _joined(sentences: Iterator[str] | list[str], language: Language) -> str:
    return ("" if language == "zh" else " ").join(sentences)
