"""Views of a book: what a page of the site shows, with links that lead to the site from anywhere."""

from __future__ import annotations

from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.model.base import Language
from generators.model.source import Source
from generators.pages.views import Views


@dataclass(frozen=True)
class PublicViews(Views):
    """Makes the views of a book; a page's links are relative, and a book lies in no folder of the site."""

    def link(self, target: str) -> str:
        """The public address of what a page would link to."""
        return public_address(target, self.catalogue, self.language)


def public_address(target: str, catalogue: Catalogue, language: Language) -> str:
    """Where the site of this edition shows something."""
    return f"{catalogue.site.base_url}{language}/{target}"


def views_of(source: Source, catalogue: Catalogue, language: Language) -> PublicViews:
    """The views of a report's book."""
    return PublicViews(catalogue, language, addresses.report(source.id))
