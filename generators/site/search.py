"""The search index as Chinese readers need it: every Han character is a word of its own.

A word list (jieba) hides the parts of a slogan: 一屏 is not found inside 一屏三区, nor a query that begins inside
a word. With single characters any run of characters is found, wherever it begins; pages that hold all of them
rank first. The builder's script splits on the zero-width space, which its own cutting would also use.
"""

from __future__ import annotations

import json
import re
from typing import Any

HAN = "㐀-䶿一-鿿豈-﫿"
_BETWEEN = re.compile(f"(?<=[{HAN}])(?=.)|(?<=.)(?=[{HAN}])", re.DOTALL)
BREAK = "\u200b"


def in_single_characters(text: str) -> str:
    """The text with a zero-width space at each side of every Han character."""
    return _BETWEEN.sub(BREAK, text.replace(BREAK, ""))


def rewritten(index: str) -> str:
    """A search index with its titles and texts in single characters."""
    data: dict[str, Any] = json.loads(index)
    for page in data["docs"]:
        page["title"] = _outside_tags(page["title"])
        page["text"] = _outside_tags(page["text"])
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _outside_tags(html: str) -> str:
    """The builder's index holds a little HTML; its tags are left as they are."""
    pieces = re.split(r"(<[^>]*>)", html)
    return "".join(piece if piece.startswith("<") else in_single_characters(piece) for piece in pieces)
