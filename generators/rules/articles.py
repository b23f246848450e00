"""Which article a character of a source stands in."""

from __future__ import annotations

from generators.model.source import Source


def article_at(source: Source, offset: int) -> str | None:
    """The article whose piece begins last before a character of the text; None before the first."""
    pieces = ((piece.start, article.id) for article in source.articles for piece in article.pieces)
    return max((piece for piece in pieces if piece[0] <= offset), default=(0, None))[1]
