"""What stands above both languages: the page that offers them, 404, robots and sitemap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generators.derive.catalogue import Catalogue
from generators.model.base import LANGUAGES
from generators.pages.page import TEMPLATES

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def root_files(catalogue: Catalogue, pages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Names and contents of the files of the site's root; `pages` are the addresses that both languages have."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True)
    base_path = urlsplit(catalogue.site.base_url).path
    for name in ("index.html", "404.html"):
        template = environment.get_template(f"root-{name}.jinja")
        yield name, template.render(site=catalogue.site, base_path=base_path)
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {catalogue.site.base_url}sitemap.xml\n"
    yield "sitemap.xml", _sitemap(catalogue.site.base_url, pages)
    yield ".nojekyll", ""


def _sitemap(base_url: str, pages: Sequence[str]) -> str:
    """Sitemap 0.9 with an alternate in each language for every page."""
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    urls = ET.Element(f"{{{SITEMAP}}}urlset")
    for page in pages:
        address = "" if page == "." else f"{page}/"
        for language in LANGUAGES:
            url = ET.SubElement(urls, f"{{{SITEMAP}}}url")
            ET.SubElement(url, f"{{{SITEMAP}}}loc").text = f"{base_url}{language}/{address}"
            for other in LANGUAGES:
                link = {"rel": "alternate", "hreflang": other, "href": f"{base_url}{other}/{address}"}
                ET.SubElement(url, f"{{{XHTML}}}link", link)
    ET.indent(urls)
    return ET.tostring(urls, encoding="unicode", xml_declaration=True) + "\n"
