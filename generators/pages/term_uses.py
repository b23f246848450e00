"""Where sources use a term, as its page says it."""

from __future__ import annotations

from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.uses import SourceUse, uses_of
from generators.language.words import words
from generators.model.term import Term
from generators.pages.views import Views


@dataclass(frozen=True)
class UseView:
    """A source that holds a term."""

    role: str
    title: str
    href: str
    public: str
    said: str
    """How often, or inside what."""
    articles: tuple[tuple[str, str, str], ...]
    """Headline, link and count of each article that has it."""
    inside: tuple[tuple[str, str], ...]
    """Longer terms that hold it, with their links."""


def use_views(term: Term, views: Views) -> list[UseView]:
    """All sources of a term."""
    return [_use_view(use, views) for use in uses_of(term, views.catalogue)]


def _use_view(found: SourceUse, views: Views) -> UseView:
    language, word, source, use = views.language, words(views.language), found.source, found.use
    public = addresses.text_fragment(source.url, use.anchor) if source.url and use.anchor else ""
    said = word["times_in"].format(n=found.count) if found.count > 1 else word["once_in"]
    if not found.count:
        said = word["only_inside"] if found.inside else word["parts_only"]
    return UseView(
        role=word[f"role_{use.role}"],
        title=source.title.in_(language),
        href=views.link(addresses.report(source.id)),
        public=public,
        said=said,
        articles=tuple(
            (
                article.headline.in_(language),
                views.link(addresses.article(source.id, article.id)),
                f"×{count}" if count > 1 else "",
            )
            for article, count in found.articles
        ),
        inside=tuple((other.term, views.link(addresses.term(other.id))) for other in found.inside),
    )
