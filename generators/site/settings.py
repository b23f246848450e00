"""The builder's settings for one language: mkdocs.yml and what follows from the data."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.language.words import words
from generators.model.base import LANGUAGES, Language
from generators.paths import Paths
from generators.pictures.telling import pictures

NAMES: dict[Language, str] = {"zh": "中文", "en": "English"}
LOCALES: dict[Language, str] = {"zh": "zh_CN", "en": "en_GB"}
"""As Open Graph names a language with its spelling."""
NAVIGATION = (
    ("home", addresses.HOME),
    ("glossary", addresses.GLOSSARY),
    ("places", addresses.PLACES),
    ("reports", addresses.REPORTS),
    ("topics", addresses.TOPICS),
    ("reconciliation", addresses.RECONCILIATION),
    ("data", addresses.DATA),
    ("method", addresses.METHOD),
    ("about", addresses.ABOUT),
)
"""Section pages only: with every page in the navigation, building costs quadratic time."""

FINDER = (
    *("open", "label", "placeholder", "hint", "clear", "close", "loading", "failed", "none", "browse"),
    *("one", "many", "text_one", "text_many", "and", "all", "entries", "texts"),
    *("alias", "within", "part", "literal"),
    *("term", "indicator", "place", "topic", "report"),
)
"""The words that the finder's script takes from the page, named as there."""
COPYING = ("verb", "zh", "en", "link", "done", "link_done", "failed")
"""The words that the script takes from the page which copies links and citations, named as there."""


def settings(catalogue: Catalogue, language: Language, paths: Paths) -> dict[str, Any]:
    """What inherits mkdocs.yml; JSON is YAML, so it is written as JSON."""
    site = catalogue.site
    name, licence = escape(site.name.in_(language)), site.data_licence
    return {
        "INHERIT": "../mkdocs.yml",
        "site_name": site.name.in_(language),
        "site_url": f"{site.base_url}{language}/",
        "site_description": site.tagline.in_(language),
        "site_author": site.publisher.in_(language),
        "copyright": f'{name} · <a href="{escape(licence.url)}">{escape(licence.name)}</a>',
        "docs_dir": f"pages/{language}",
        "site_dir": f"{paths.next_site.name}/{language}",
        "theme": {"language": language, "custom_dir": "../docs/theme"},
        "nav": [{words(language)[name]: f"{address}index.md"} for name, address in NAVIGATION],
        "extra": {
            "alternate": [
                {"name": NAMES[code], "link": f"/{code}/", "lang": code, "locale": LOCALES[code]}
                for code in LANGUAGES
            ],
            "root": site.base_url,
            "picture": {
                "path": addresses.picture(addresses.HOME),
                "alt": pictures(catalogue)[addresses.HOME].described(language),
            },
            "languages": list(LANGUAGES),
            "version_date": site.date,
            "corrections": words(language)["corrections"],
            "subscribe": words(language)["subscribe"],
            "feed": words(language)["feed"],
            "copying": {name: words(language)[f"copy_{name}"] for name in COPYING},
            "finder": {name: words(language)[f"finder_{name}"] for name in FINDER},
        },
    }


def settings_text(catalogue: Catalogue, language: Language, paths: Paths) -> str:
    """The settings file of one language."""
    return json.dumps(settings(catalogue, language, paths), ensure_ascii=False, indent=1) + "\n"
