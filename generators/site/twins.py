"""The Markdown twin of a page: its article for programs that read text, without the signs that only a screen needs.

Made from the built page and not from its Markdown, which is half HTML. Links stay as the page has them, relative, so
that they lead from where the twin stands.
"""

from __future__ import annotations

import json
import re

from html_to_markdown import ConversionOptions, PreprocessingOptions, convert

from generators.exports.edition import TAGS
from generators.language.words import words
from generators.model.site import Site
from generators.site.heads import Head

NAME = "index.md"
"""A twin's file, beside the page's index.html."""
LEFT_OUT = [
    ".hx-crumbs",
    ".hx-permalink",
    ".hx-plot",
    ".hx-finder",
    "script",
    "style",
    "svg",
    "button",
    "caption",
]
"""Ways about the page, controls, drawings, and what is said by the heading over a table already."""
_OPTIONS = ConversionOptions(
    autolinks=False,
    bullets="-",
    compact_tables=True,
    escape_asterisks=True,
    escape_underscores=True,
    exclude_selectors=LEFT_OUT,
    extract_metadata=False,
    preprocessing=PreprocessingOptions(enabled=False),
)
_SIGNS = re.compile(r"<(?P<kept>code|pre)\b.*?</(?P=kept)>|<[^>]*>|&lt;|&amp;(?=[a-z#])|[\[\]`]", re.DOTALL)
_ESCAPED = {"&lt;": "&amp;lt;", "&amp;": "&amp;amp;"} | {sign: f"&amp;#{ord(sign)};" for sign in "[]`"}
"""As entities: a backslash of ours would be shown, since the library sets one before each that it finds."""
_REWRITTEN = tuple(
    (re.compile(pattern, re.DOTALL), text)
    for pattern, text in (
        (r'(<a [^>]*?) title="[^"]*"', r"\1"),
        (r'href="#', 'href="./#'),  # a place on the page; a twin has no ids
        (r"<q [^>]*>(.*?)</q>(?: <span class=\"hx-hint\">.*?</span>)?", r"<code>\1</code>"),
        (r'<p class="hx-card__head">(.*?)</p>', r"<h3>\1</h3>"),
        (r"<(/?)figcaption>", r"<\1p>"),
        (r'</strong><span class="hx-chart__subtitle"', r'</strong></p><p><span class="hx-chart__subtitle"'),
        (
            r"(<table[^>]*>\s*(?:<caption>[^<]*</caption>\s*)?)<tbody>",
            r"\1<thead><tr><th></th><th></th></tr></thead><tbody>",
        ),
        (r'<span class="hx-(?!formula__)', r" \g<0>"),  # pieces that style alone keeps apart
        (r"(</(?:span|strong)>)(?=<(?:a|span>))", r"\1 "),
        (r"<dl[^>]*>", "<ul>"),
        (r"</dl>", "</ul>"),
        (r"(?:<div[^>]*>)?\s*<dt[^>]*>", "<li><strong>"),
        (r"</dd>(?:\s*</div>)?", "</li>"),
    )
)


def twin(article: str, head: Head, site: Site) -> str:
    """The twin of a page whose article, as HTML, has neither drawings nor marks in it yet."""
    for pattern, text in _REWRITTEN:
        article = pattern.sub(text, article)
    article = re.sub(r"</dt>\s*<dd[^>]*>", f"</strong>{words(head.language)['colon']}", article)
    body = convert(_SIGNS.sub(_escaped, article), _OPTIONS).content
    return f"---\n{_front_matter(head, site)}---\n\n{(body or '').strip()}\n"


def _escaped(found: re.Match[str]) -> str:
    """Signs of Markdown in a text; what is a tag, or stands in code, stays."""
    return _ESCAPED.get(found[0], found[0])


def _front_matter(head: Head, site: Site) -> str:
    """YAML whose every value is quoted as JSON is."""
    said = {
        "title": head.title,
        "description": head.description,
        "url": head.url,
        "language": TAGS[head.language],
        "twin": f"{head.other_url}{NAME}",
        "edition": site.version,
        "date": site.date,
        "licence": site.data_licence.name,
    }
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in said.items())
