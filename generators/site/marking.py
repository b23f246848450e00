"""Terms in running text, each marked as a link to its entry with the entry's gist at hand.

What a reader sees in a small card, a screen reader is told: the link is described by the card, which stands once at
the end of the page and is hidden. Without a script the link is a link.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generators.derive import addresses
from generators.derive.readings import reading
from generators.language.names import gist
from generators.language.words import words
from generators.model.base import Language
from generators.model.term import Term
from generators.site.forms import Forms, Hit, chinese_forms, english_forms

_INLINE = (
    {"b", "em", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u"}  # looks different
    | {"abbr", "bdi", "cite", "del", "dfn", "ins", "time", "var"}  # means something
    | {"br", "wbr"}  # breaks a line
)
"""Elements that are part of the block around them; every other element is a block of its own."""
_SILENT = (
    {"a", "button", "label", "nav"}  # leads elsewhere
    | {"h1", "h2", "h3", "h4", "h5", "h6", "caption", "dt", "th"}  # is the name of something
    | {"code", "kbd", "pre", "q", "samp"}  # is quoted to the letter
    | {"figure", "math", "svg"}  # is drawn
    | {"aside", "script", "style", "template", "title"}  # is not read on
    | {"input", "option", "select", "textarea"}  # is filled in
)
"""Elements whose text is not running text."""
_NO_PROSE = (
    {"hx-card__head", "hx-headline", "hx-lines", "hx-status", "hx-when"}  # fields, and names over figures
    | {"hx-table", "hx-terms"}  # lists in which each entry has its link
    | {"hx-anchor", "hx-printed"}  # as the source has it
    | {"hx-cite", "hx-citations"}  # to be copied
)
"""Classes of the site's own pieces that are not running text."""
_CHINESE = {"zh", "zh-Hans"}


@dataclass(frozen=True)
class Glossary:
    """All terms in all their forms; made once for a site."""

    terms: Mapping[str, Term]
    chinese: Forms
    english: Forms

    @classmethod
    def of(cls, terms: tuple[Term, ...]) -> Glossary:
        """The glossary of an edition."""
        return cls({term.id: term for term in terms}, chinese_forms(terms), english_forms(terms))


@dataclass
class Marking:
    """The marking of one page."""

    glossary: Glossary
    language: Language
    address: str
    """The page's, within its language."""
    held: Set[str] = frozenset()
    """Terms that the page's twin in Chinese marks. English words are taken for one of these terms only: a “leading
    group” need not be 第一方阵, where the Chinese says so it is."""
    marked: dict[str, None] = field(default_factory=dict)
    """Terms that are marked, in the order of their first appearance."""

    def mark(self, tree: LexborHTMLParser) -> None:
        """Mark the terms of the page's article and put their cards at its end."""
        article = tree.css_first("article.md-content__inner")
        if article is None:
            return
        for text, spoken, used in list(self._texts(article, self.language, set())):
            self._mark_text(tree, text, (spoken, used))
        if self.marked:
            article.insert_child(self._cards(tree))

    def _texts(
        self, node: LexborNode, spoken: str, used: set[str]
    ) -> Iterator[tuple[LexborNode, str, set[str]]]:
        """Running text with its language and what its block has marked; a set that the block's texts share."""
        for child in node.iter(include_text=True):
            if child.is_text_node:
                yield child, spoken, used
            elif child.tag not in _SILENT:
                attributes = child.attributes
                if _NO_PROSE.isdisjoint((attributes.get("class") or "").split()):
                    inside = used if child.tag in _INLINE else set()
                    yield from self._texts(child, attributes.get("lang") or spoken, inside)

    def _mark_text(self, tree: LexborHTMLParser, node: LexborNode, block: tuple[str, set[str]]) -> None:
        """Put the text's pieces and links before it and take it away."""
        text, end = node.text_content or "", 0
        spoken, used = block
        for start, stop, id_ in self._found(text, spoken):
            if id_ in used:
                continue
            used.add(id_)
            if start > end:
                node.insert_before(text[end:start])
            node.insert_before(self._link(tree, text[start:stop], id_))
            end = stop
        if end:
            if text[end:]:
                node.insert_before(text[end:])
            node.remove()

    def _found(self, text: str, spoken: str) -> Iterator[Hit]:
        """Terms that may be marked here, in the order of the text."""
        hits: list[Hit] = []
        if spoken == self.language == "en":
            hits = [hit for hit in self.glossary.english.found(text) if hit[2] in self.held]
        if spoken in {*_CHINESE, self.language}:
            chinese = self.glossary.chinese.found(text)
            hits += [hit for hit in chinese if not any(_overlap(hit, other) for other in hits)]
        return (hit for hit in sorted(hits) if self.address != addresses.term(hit[2]))

    def _link(self, tree: LexborHTMLParser, form: str, id_: str) -> LexborNode:
        self.marked[id_] = None
        link = tree.create_node("a")
        link.attrs["class"] = "hx-word"
        link.attrs["href"] = addresses.link(addresses.term(id_), seen_from=self.address)
        link.attrs["aria-describedby"] = _card_id(id_)
        link.inner_html = escape(form, quote=False)
        return link

    def _cards(self, tree: LexborHTMLParser) -> LexborNode:
        aside = tree.create_node("aside")
        aside.attrs["class"] = "hx-words"
        aside.attrs["data-entry"] = words(self.language)["whole_entry"]
        aside.attrs["hidden"] = ""
        aside.inner_html = "".join(_card(self.glossary.terms[id_], self.language) for id_ in self.marked)
        return aside


def _overlap(hit: Hit, other: Hit) -> bool:
    return hit[0] < other[1] and other[0] < hit[1]


def _card_id(id_: str) -> str:
    return f"card-{id_}"


def _card(term: Term, language: Language) -> str:
    """The entry in brief; blanks keep its pieces apart where a screen reader reads them as one text."""
    pieces = [f'<b lang="zh-Hans">{escape(term.term)}</b>']
    if language == "en":
        pieces.append(f'<i lang="zh-Latn">{escape(reading(term))}</i>')
    pieces.append(f'<span lang="en">{escape(term.english.name)}</span>')
    brief = escape(gist(term.meaning.in_(language), language))
    return f'<div id="{_card_id(term.id)}">{" ".join(pieces)} <p>{brief}</p></div>'
