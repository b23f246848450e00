"""A page before any site builder has seen it, and the templates that make its text."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generators.language.words import words
from generators.model.base import Language

TEMPLATES = Path(__file__).parents[1] / "templates"
_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]#|])")


@dataclass(frozen=True)
class Page:
    """One page of one language."""

    address: str
    title: str
    description: str
    body: str
    boost: float = 1.0
    contents: bool = False
    linked_data: str = ""
    """JSON-LD that says to machines what the page is about."""
    image: str = ""
    """The picture that is shown where the page is shared, below the site's root; pages without one show the site's."""
    image_alt: str = ""
    """The same picture in words."""

    @property
    def file(self) -> str:
        """Its file among the pages of its language."""
        return f"{self.address}index.md"

    @property
    def text(self) -> str:
        """Front matter and body; values are quoted, since an unquoted colon would lose the title, and escaped,
        since whatever turns the page into HTML sets them into it as they are."""
        head = {"title": escape(self.title), "description": escape(self.description)}
        if self.image:
            head |= {"image": escape(self.image), "image_alt": escape(self.image_alt)}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
        hidden = ["navigation"] if self.contents else ["navigation", "toc"]
        lines.append(f"hide: [{', '.join(hidden)}]")
        search = ["search:", f"  boost: {self.boost:g}"] if self.boost != 1.0 else []
        return "\n".join(["---", *lines, *search, "---", "", self.body.strip(), *self._linked(), ""])

    def _linked(self) -> list[str]:
        """A block of HTML, which Markdown leaves as it is."""
        data = f'<script type="application/ld+json">{self.linked_data}</script>'
        return ["", data] if self.linked_data else []


def filled(template: str, language: Language, **view: Any) -> str:
    """A template's text for one view; a name that the view lacks is an error, never an empty string."""
    return _environment(language).get_template(f"{template}.md.jinja").render(**view)


def prose(text: str, language: Language, **view: Any) -> str:
    """A page that people wrote, with what it takes from data/site.yml filled in: {{ site.contact }}."""
    return _environment(language).from_string(text).render(**view)


@cache
def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        comment_start_string="{##",
        comment_end_string="##}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["md"] = _for_markdown
    environment.globals["w"] = words(language)
    return environment


def _for_markdown(text: str) -> Markup:
    """Text from data for a place where Markdown is read: its signs are shown and not obeyed.

    Quotation marks stay: as entities they would be escaped a second time in the table of contents.
    """
    return Markup(_MARKDOWN_SIGNS.sub(r"\\\1", html.escape(text, quote=False)))  # noqa: S704 - escaped on this line


def sentence(text: str) -> str:
    """An indicator's English name at the head of a line; Chinese is not changed."""
    return text[:1].upper() + text[1:]
