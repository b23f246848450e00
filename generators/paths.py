"""Where things are, relative to the folder of one edition."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Paths:
    """The folders of an edition; every other module asks here and joins no names of its own."""

    root: Path

    @property
    def data(self) -> Path:
        """What a publisher writes."""
        return self.root / "data"

    @property
    def docs(self) -> Path:
        """What people write for the site: prose for each language, styles, scripts, theme overrides."""
        return self.root / "docs"

    @property
    def settings(self) -> Path:
        """The settings of the site's builder that both languages share."""
        return self.root / "mkdocs.yml"

    @property
    def build(self) -> Path:
        """What programs write; never tracked."""
        return self.root / "build"

    @property
    def pages(self) -> Path:
        """The Markdown of both languages, a folder for each."""
        return self.build / "pages"

    @property
    def cache(self) -> Path:
        """What may be deleted at any time and only costs time."""
        return self.build / "cache"

    @property
    def books(self) -> Path:
        """Each report as a PDF, in each language."""
        return self.build / "book"

    @property
    def site(self) -> Path:
        """The finished site."""
        return self.build / "site"

    @property
    def next_site(self) -> Path:
        """The site while it is being built; it takes the place of `site` when all went well."""
        return self.build / "site.next"

    @property
    def citation(self) -> Path:
        """How to cite the edition; written from data and tracked, for whoever keeps the project."""
        return self.root / "CITATION.cff"

    def shown(self, path: Path) -> str:
        """A path as messages show it: relative to the root, with forward slashes."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()


def here() -> Paths:
    """The edition of the folder in which the command was started."""
    return Paths(Path.cwd())
