"""What the head of a built page says of the page, for whatever else is made of it."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from generators.model.base import LANGUAGES, Language


@dataclass(frozen=True)
class Head:
    """A page of one language as its head names it."""

    language: Language
    base_url: str
    address: str
    """Within its language: 'indicators/gdp/'."""
    title: str
    description: str

    @property
    def url(self) -> str:
        """Its public address."""
        return f"{self.base_url}{self.language}/{self.address}"

    @property
    def other_url(self) -> str:
        """The public address of the same page in the other language."""
        (other,) = (language for language in LANGUAGES if language != self.language)
        return f"{self.base_url}{other}/{self.address}"


def head_of(tree: LexborHTMLParser, language: Language, base_url: str, address: str) -> Head:
    """The head of a page that stands at an address."""
    return Head(language, base_url, address, _said(tree, "og:title"), _said(tree, "og:description"))


def _said(tree: LexborHTMLParser, name: str) -> str:
    found = tree.css_first(f'meta[property="{name}"]')
    return (found.attributes.get("content") or "") if found else ""
