"""What stands above both languages: the page that offers them, 404, robots and sitemap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.linked_data import graph, website
from generators.model.base import LANGUAGES
from generators.model.site import Site
from generators.pages.page import TEMPLATES

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def root_files(catalogue: Catalogue, pages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Names and contents of the files of the site's root; `pages` are the addresses that both languages have."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True)
    linked = Markup(graph([website(catalogue.site, "zh")]))  # noqa: S704 - graph escapes
    view = {
        "site": catalogue.site,
        "linked": linked,
        "base_path": urlsplit(catalogue.site.base_url).path,
        "picture": addresses.picture(addresses.HOME),
    }
    for name in ("index.html", "404.html"):
        yield name, environment.get_template(f"root-{name}.jinja").render(view)
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {catalogue.site.base_url}sitemap.xml\n"
    yield "sitemap.xml", _sitemap(catalogue.site, pages)
    yield ".nojekyll", ""


def _sitemap(site: Site, pages: Sequence[str]) -> str:
    """Sitemap 0.9: every page with its alternates, last changed on the day of the edition.

    The root page is an alternate of the home pages: it is for whoever reads neither language.
    """
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    urls = ET.Element(f"{{{SITEMAP}}}urlset")
    for page in pages:
        address = "" if page == "." else f"{page}/"
        family = {language: f"{site.base_url}{language}/{address}" for language in LANGUAGES}
        anybody = family["en"] if address else site.base_url
        for place in sorted({*family.values(), anybody}):
            url = ET.SubElement(urls, f"{{{SITEMAP}}}url")
            ET.SubElement(url, f"{{{SITEMAP}}}loc").text = place
            ET.SubElement(url, f"{{{SITEMAP}}}lastmod").text = site.date
            for language, href in (*family.items(), ("x-default", anybody)):
                ET.SubElement(url, f"{{{XHTML}}}link", rel="alternate", hreflang=language, href=href)
    ET.indent(urls)
    return ET.tostring(urls, encoding="unicode", xml_declaration=True) + "\n"
