"""Where a source uses the glossary's terms, counted by article."""

from __future__ import annotations

from generators.model.source import Source
from generators.model.wording import UseRow
from generators.rules.articles import article_at
from generators.wording.segments import Lexicon


def uses_in(source: Source, text: str, lexicon: Lexicon) -> tuple[UseRow, ...]:
    """A row for each term and article, in the order in which the text first has them."""
    places: dict[tuple[str, str], list[int]] = {}
    for word in lexicon.words(text):
        article = article_at(source, word.offset) if word.term else None
        if article is not None:
            places.setdefault((word.term, article), []).append(word.offset)
    return tuple(
        UseRow(term=term, article=article, count=len(found), offset=found[0])
        for (term, article), found in places.items()
    )
