"""Chinese words in the pages of another language, marked as Chinese.

A screen reader then speaks them with a Chinese voice, and a browser takes Chinese forms of characters that
Chinese and Japanese share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generators.site.search import HAN

_WORDS = re.compile(f"([{HAN}]+(?:[、，·]?[{HAN}]+)*)")
SILENT = {"script", "style", "svg", "title", "template"}
"""Elements whose text nobody reads as text."""


def mark_chinese(tree: LexborHTMLParser) -> None:
    """Put a span around all Chinese of a page that no element around it says to be Chinese."""
    if tree.body is not None:
        for node in list(_texts_outside_chinese(tree.body)):
            _mark(node, tree)


def with_chinese_marked(html: str) -> str:
    """A whole page, marked."""
    tree = LexborHTMLParser(html)
    mark_chinese(tree)
    return tree.html or html


def _texts_outside_chinese(node: LexborNode) -> Iterator[LexborNode]:
    for child in node.iter(include_text=True):
        if child.is_text_node:
            if _WORDS.search(child.text_content or ""):
                yield child
        elif child.tag not in SILENT and not (child.attributes.get("lang") or "").startswith("zh"):
            yield from _texts_outside_chinese(child)


def _mark(node: LexborNode, tree: LexborHTMLParser) -> None:
    """Put the text's pieces before it, every second one of them Chinese, and take the text away."""
    for n, piece in enumerate(_WORDS.split(node.text_content or "")):
        if n % 2:
            span = tree.create_node("span")
            span.attrs["lang"] = "zh-Hans"
            span.inner_html = piece
            node.insert_before(span)
        elif piece:
            node.insert_before(piece)
    node.remove()
