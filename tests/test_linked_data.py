"""What pages say to machines: right by the whole vocabulary of schema.org, and nothing that a source leaves open."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from conftest import BuiltPage
from editions import edited, facts_edited, small_catalogue
from rdflib import Graph, Namespace
from selectolax.lexbor import LexborHTMLParser
from vocabulary import complaints, nodes

from generators.derive.catalogue import Catalogue
from generators.exports import Export
from generators.exports.linked_data import graph, website
from generators.exports.linked_figures import dataset, indicator_data
from generators.exports.linked_sources import place_data, source_data
from generators.exports.linked_terms import glossary_data, term_data
from generators.model.base import Text
from generators.pages import all_pages
from generators.site.heads import Head
from generators.site.linking import link

Built = dict[str, BuiltPage]
BASE = "https://example.org/small/"
SDO = Namespace("https://schema.org/")
PLACE = {"@type": "AdministrativeArea", "@id": f"{BASE}#place-ganzhou", "name": "Ganzhou"}
REPORT = {"@type": "Report", "@id": f"{BASE}#report-report-2026", "name": "Work report"}
SOMEBODY = {"@type": "Organization", "@id": f"{BASE}#publisher", "name": "somebody"}
SET = {
    "@type": "DefinedTermSet",
    "@id": f"{BASE}data/glossary.skos.ttl#Glossary",
    "name": "A small edition: Glossary",
    "inLanguage": ["zh-Hans", "en"],
    "url": f"{BASE}en/glossary/",
    "license": "https://example.org/by",
    "version": "1",
}
GDP = {
    "@type": "StatisticalVariable",
    "@id": f"{BASE}#indicator-gdp",
    "name": "gross domestic product",
    "alternateName": ["生产总值"],
    "description": "All that is produced.",
    "url": f"{BASE}en/indicators/gdp/",
}


@pytest.fixture
def small(tmp_path: Path) -> Catalogue:
    """The tiny edition."""
    return small_catalogue(tmp_path)


# What is said of each kind of thing


def test_a_term_bears_the_name_that_the_concept_scheme_gives_it(small: Catalogue) -> None:
    """Licence and version are the set's, since a term cannot have them."""
    (term,) = small.terms
    assert term_data(term, small.site, "en") == {
        "@type": "DefinedTerm",
        "@id": f"{BASE}data/glossary.skos.ttl#liangxin",
        "name": "两新",
        "alternateName": ["Two Renewals", "liǎng xīn"],
        "description": "Renewal and trading in.",
        "termCode": "liangxin",
        "url": f"{BASE}en/glossary/liangxin/",
        "inDefinedTermSet": SET,
    }


def test_the_glossary_says_how_to_credit_it(small: Catalogue) -> None:
    """As its files do."""
    assert glossary_data(small.site, "en", "Words.") == {
        **SET,
        "description": "Words.",
        "datePublished": "2026-03-01",
        "creditText": "Glossary, A small edition, edition 1, 1 March 2026, https://example.org/small/en/glossary/",
    }


def test_an_indicator_comes_with_what_was_observed_and_not_with_growth_or_targets(small: Catalogue) -> None:
    """A figure is given as printed, in its printed unit; the description says it in the page's language."""
    (gdp,) = (indicator for indicator in small.indicators if indicator.id == "gdp")
    assert indicator_data(gdp, small, "en") == [
        GDP,
        {
            "@type": "Observation",
            "@id": f"{BASE}#figure-report-2026.gdp-2025",
            "description": "CNY 31.47 billion, 2025",
            "variableMeasured": {"@id": f"{BASE}#indicator-gdp"},
            "observationAbout": PLACE,
            "subjectOf": REPORT,
            "url": f"{BASE}en/indicators/gdp/#report-2026.gdp-2025",
            "value": 314.7,
            "observationDate": "2025",
            "unitText": "亿元",
        },
    ]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("bound: at-least", {"minValue": 314.7}),
        ("bound: more-than", {"minValue": 314.7}),
        ("bound: at-most", {"maxValue": 314.7}),
        ("bound: held-to", {"maxValue": 314.7}),
        ("bound: about", {}),
        ("bound: nearly", {}),
        ("status: baseline", {"value": 314.7}),
    ],
)
def test_of_a_bound_only_the_known_end_is_a_number(
    tmp_path: Path, keys: str, said: Mapping[str, float]
) -> None:
    """'About' and 'nearly' are no numbers at all."""
    files = facts_edited(("    value: 314.7\n", f"    value: 314.7\n    {keys}\n"))
    catalogue = small_catalogue(tmp_path, files)
    observed = indicator_data(catalogue.indicators[0], catalogue, "en")[1]
    assert {k: v for k, v in observed.items() if k in ("value", "minValue", "maxValue")} == said


@pytest.mark.parametrize("status", ["target", "plan"])
def test_what_is_only_aimed_at_was_not_observed(tmp_path: Path, status: str) -> None:
    """Nor is a plan's size."""
    files = facts_edited(("    value: 314.7\n", f"    value: 314.7\n    status: {status}\n"))
    site = edited("site.yml", ("report-2026.gdp-2025\n", "report-2026.retail-2025\n"))
    catalogue = small_catalogue(tmp_path, files | site)
    assert indicator_data(catalogue.indicators[0], catalogue, "en") == [GDP]


def test_a_place_lies_in_the_next_wider_one(tmp_path: Path) -> None:
    """With its code, where it has one."""
    files = edited("places.yml", ("within: gansu,", "within: gansu, code: '620702',"))
    catalogue = small_catalogue(tmp_path, files)
    assert place_data(catalogue.places[1], catalogue, "en") == {
        **PLACE,
        "alternateName": "甘州区",
        "description": "One.",
        "url": f"{BASE}en/places/ganzhou/",
        "identifier": {"@type": "PropertyValue", "propertyID": "GB/T 2260", "value": "620702"},
        "containedInPlace": {
            "@type": "AdministrativeArea",
            "@id": f"{BASE}#place-gansu",
            "name": "Gansu",
            "alternateName": "甘肃省",
        },
    }


def test_a_report_is_its_publishers_and_not_ours(small: Catalogue) -> None:
    """In the language that it was written in, on pages of either."""
    publisher = {"@type": "Organization", "name": "District government"}
    assert source_data(small.sources[0], small, "en") == {
        **REPORT,
        "alternateName": "工作报告",
        "inLanguage": "zh-Hans",
        "about": PLACE,
        "author": publisher,
        "publisher": publisher,
        "datePublished": "2026-02-04",
    }


def test_of_a_newspaper_only_what_is_printed_is_claimed(tmp_path: Path) -> None:
    """Neither date nor publisher where they had to be inferred; its articles, but no section and no caption."""
    inferred = "{date: '2026-02', known: inferred, inferred_from: {zh: 内文, en: what it says}}"
    files = edited(
        "sources/report-2026.yml",
        ("kind: government-work-report", "kind: newspaper-page"),
        ("published: {date: '2026-02-04', known: printed}", f"published: {inferred}"),
        ("en: Growth}, kind: section,", "en: Growth}, kind: news, byline: {zh: 甲、乙, en: Jia and Yi},"),
        ("en: Plans}, kind: section,", "en: Plans}, kind: commentary,"),
    )
    catalogue = small_catalogue(tmp_path, files)
    assert source_data(catalogue.sources[0], catalogue, "en") == {
        **REPORT,
        "@type": "CreativeWork",
        "alternateName": "工作报告",
        "inLanguage": "zh-Hans",
        "about": PLACE,
        "hasPart": [
            {
                "@type": "NewsArticle",
                "@id": f"{BASE}#article-report-2026.growth",
                "name": "Growth",
                "creditText": "Jia and Yi",
            },
            {"@type": "OpinionNewsArticle", "@id": f"{BASE}#article-report-2026.plans", "name": "Plans"},
        ],
    }


def test_the_data_set_names_files_variables_places_years_and_what_it_is_based_on(small: Catalogue) -> None:
    """A table's twin for spreadsheets is a file of its own."""
    about = Text(zh="表。", en="A table.")
    offered = [Export("a.csv", lambda _: "", about, {"x": about}), Export("b.ttl", lambda _: "", about)]
    said = dataset(small, "en", offered)
    assert said == {
        "@type": "Dataset",
        "@id": f"{BASE}#dataset",
        "identifier": f"{BASE}#dataset",
        "name": "A small edition: Data",
        "description": said["description"],
        "url": f"{BASE}en/data/",
        "version": "1",
        "datePublished": "2026-03-01",
        "license": "https://example.org/by",
        "isAccessibleForFree": True,
        "inLanguage": ["zh-Hans", "en"],
        "creator": SOMEBODY,
        "publisher": SOMEBODY,
        "temporalCoverage": "2025/2026",
        "spatialCoverage": [PLACE],
        "isBasedOn": [REPORT],
        "hasPart": {key: SET[key] for key in ("@type", "@id", "name")},
        "variableMeasured": [
            {"@type": "PropertyValue", "name": "gross domestic product", "unitText": "亿元"},
            {"@type": "PropertyValue", "name": "retail sales", "unitText": "亿元"},
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "description": "A table.",
                "contentUrl": f"{BASE}data/{name}",
                "encodingFormat": media_type,
            }
            for name, media_type in (
                ("a.csv", "text/csv"),
                ("a.excel.csv", "text/csv"),
                ("b.ttl", "text/turtle"),
            )
        ],
    }
    assert 50 <= len(said["description"]) <= 5000  # what search engines for data show


def test_corrections_are_named_where_there_are_any(tmp_path: Path) -> None:
    """The data set leads to them."""
    correction = (
        "{id: c, date: '2026-02-10', what: about/, was: {zh: 甲, en: a}, now: {zh: 乙, en: b}, "
        "why: {zh: 误, en: wrong}}"
    )
    catalogue = small_catalogue(
        tmp_path, edited("corrections.yml", ("corrections: []", f"corrections: [{correction}]"))
    )
    assert dataset(catalogue, "zh", [])["correction"] == f"{BASE}zh/corrections/"


# One graph a page

HEAD = Head("en", BASE, "indicators/gdp/", "GDP", "About it.")
SHOWN = """<!DOCTYPE html><html><head></head><body><article>
<nav class="hx-crumbs"><a href="../../">Home</a> <a href="../../topics/">Topics</a></nav>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Thing","@id":"x:1"}]}</script>
</article></body></html>"""


def linked(html: str, head: Head, catalogue: Catalogue) -> list[Mapping[str, Any]]:
    """The things of the only graph that a page is left with, which stands in its head."""
    tree = LexborHTMLParser(html)
    link(tree, head, catalogue.site)
    (script,) = tree.css("script")
    assert script.parent is not None
    assert script.parent.tag == "head"
    things: list[Mapping[str, Any]] = json.loads(script.text())["@graph"]
    return things


def test_a_page_takes_its_subject_into_one_graph_with_itself_and_the_way_to_it(small: Catalogue) -> None:
    """The way is the one that the page shows, with the page at its end."""
    page, way, subject = linked(SHOWN, HEAD, small)
    assert page == {
        "@type": "WebPage",
        "@id": f"{BASE}en/indicators/gdp/",
        "url": f"{BASE}en/indicators/gdp/",
        "name": "GDP",
        "description": "About it.",
        "workTranslation": {
            "@type": "WebPage",
            "@id": f"{BASE}zh/indicators/gdp/",
            "url": f"{BASE}zh/indicators/gdp/",
        },
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": f"{BASE}en/indicators/gdp/index.md",
            "encodingFormat": "text/markdown",
        },
        "breadcrumb": {"@id": f"{BASE}en/indicators/gdp/#breadcrumb"},
        "inLanguage": "en",
        "isPartOf": {"@type": "WebSite", "@id": f"{BASE}#website", "name": "A small edition", "url": BASE},
        "license": "https://example.org/by",
        "mainEntity": {"@id": "x:1"},
    }
    assert way == {
        "@type": "BreadcrumbList",
        "@id": f"{BASE}en/indicators/gdp/#breadcrumb",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": name, "item": {"@type": "WebPage", "@id": address}}
            for n, name, address in (
                (1, "Home", f"{BASE}en/"),
                (2, "Topics", f"{BASE}en/topics/"),
                (3, "GDP", f"{BASE}en/indicators/gdp/"),
            )
        ],
    }
    assert subject == {"@type": "Thing", "@id": "x:1"}


def test_a_page_that_shows_no_way_lies_below_the_home_page(small: Catalogue) -> None:
    """As the pages do that people wrote."""
    head = Head("zh", BASE, "about/", "关于", "…")
    page, way = linked("<html><head></head><body><article>…</article></body></html>", head, small)
    assert (page["@type"], "mainEntity" in page) == ("AboutPage", False)
    names = [(step["name"], step["item"]["@id"]) for step in way["itemListElement"]]
    assert names == [("首页", f"{BASE}zh/"), ("关于", f"{BASE}zh/about/")]


def test_the_home_page_has_no_way_to_it(small: Catalogue) -> None:
    """It begins all others."""
    head = Head("en", BASE, "", "A small edition", "…")
    (page,) = linked("<html><head></head><body><article>…</article></body></html>", head, small)
    assert "breadcrumb" not in page


@pytest.mark.parametrize("sign", ["</script>", "<!--", "&amp;", "\u2028"])
def test_no_text_breaks_out_of_its_script(sign: str) -> None:
    """Nothing in it is a tag, a comment, an entity or the end of a line."""
    written = graph([{"name": f"a{sign}b"}])
    assert [bad for bad in "<>&\n\u2028" if bad in written] == []
    assert json.loads(written)["@graph"] == [{"name": f"a{sign}b"}]


# By the vocabulary


def test_every_page_of_the_tiny_edition_says_what_the_vocabulary_knows(small: Catalogue) -> None:
    """Before any site is built; and nine of its pages have a subject, of as many kinds as there are."""
    scripts = [page.linked_data for page in all_pages(small, "en") if page.linked_data]
    assert [said for script in scripts for said in complaints(json.loads(script))] == []
    kinds = {json.loads(script)["@graph"][0]["@type"] for script in scripts}
    assert kinds == {
        "AdministrativeArea",
        "Dataset",
        "DefinedTerm",
        "DefinedTermSet",
        "Report",
        "StatisticalVariable",
        "WebSite",
    }


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ({"@type": "Datset"}, ["no such kind of thing: 'Datset'"]),
        ({"@type": "Place", "termCode": "x"}, ["Place has no termCode"]),
        ({"@type": "Place", "name": ""}, ["Place.name cannot be ''"]),
        ({"@type": "Place", "name": 1}, ["Place.name cannot be 1"]),
        ({"@type": "Place", "url": "x"}, ["Place.url cannot be 'x'"]),
        (
            {"@type": "Place", "containedInPlace": {"@id": "x:nobody"}},
            ["Place.containedInPlace cannot be {'@id': 'x:nobody'}"],
        ),
        (
            {"@type": "Report", "datePublished": "yesterday"},
            ["Report.datePublished cannot be 'yesterday'"],
        ),
        (
            {"@type": "WebSite", "@id": "x:y", "name": "X", "version": "1"},
            ["WebSite lacks url"],
        ),
    ],
)
def test_this_reader_sees_what_is_wrong(thing: Mapping[str, object], said: list[str]) -> None:
    """The tests around it are worth only what it finds."""
    assert complaints({"@context": "https://schema.org", "@graph": [thing]}) == said


@pytest.fixture(scope="module")
def graphs(built: Built) -> dict[str, Any]:
    """The graph of every page of the finished site by the page's address."""
    found = {}
    for url, page in built.items():
        if not url.endswith(".html"):
            (script,) = page.tree.xpath('//head/script[@type="application/ld+json"]/text()')
            found[url] = json.loads(script)
    return found


def test_every_page_of_the_site_says_what_the_vocabulary_knows(graphs: dict[str, Any]) -> None:
    """Kinds, properties, values, and what search engines ask for."""
    assert Counter(said for found in graphs.values() for said in complaints(found)) == {}


def test_every_page_names_itself_by_its_canonical_address(built: Built, graphs: dict[str, Any]) -> None:
    """The first thing in its graph; the root page is no page of a language and only tells what the site is."""
    for url, found in graphs.items():
        canonical = built[url].tree.xpath('string(//link[@rel="canonical"]/@href)')
        assert found["@graph"][0]["@id" if url else "url"] == canonical


def test_the_way_in_the_graph_is_the_one_on_the_page(built: Built, graphs: dict[str, Any]) -> None:
    """And ends with the page."""
    for url, found in graphs.items():
        ways = [thing for thing in found["@graph"] if thing["@type"] == "BreadcrumbList"]
        assert len(ways) == (0 if url in ("", "zh/", "en/") else 1)
        shown = [a.text_content() for a in built[url].tree.xpath('//*[@class="hx-crumbs"]/a')]
        for way in ways:
            assert [step["name"] for step in way["itemListElement"]][:-1] == (
                shown or ["首页" if url.startswith("zh/") else "Home"]
            )


def test_a_thing_is_of_one_kind_wherever_it_is_named(graphs: dict[str, Any]) -> None:
    """By an absolute name, on whatever page and in whatever language."""
    kinds: dict[str, set[str]] = {}
    for found in graphs.values():
        for node in nodes(found["@graph"]):
            if "@id" in node and node.get("@type", "WebPage") != "WebPage":
                kinds.setdefault(node["@id"], set()).add(node["@type"].replace("CollectionPage", "AboutPage"))
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}
    assert [name for name in kinds if not name.startswith("https://")] == []


@pytest.mark.filterwarnings("ignore:.* is deprecated, use Dataset:DeprecationWarning")  # rdflib's own reader
def test_pages_of_both_languages_speak_of_one_and_the_same_thing(graphs: dict[str, Any]) -> None:
    """Read together as RDF, a place has a name in each language and lies in one place."""
    read = Graph()
    for language in ("zh", "en"):
        offline = graphs[f"{language}/places/ganzhou/"] | {"@context": {"@vocab": str(SDO)}}
        read.parse(data=json.dumps(offline), format="json-ld")
    (place,) = (thing for thing in set(read.subjects(SDO.name)) if str(thing).endswith("#place-ganzhou"))
    assert {str(name) for name in read.objects(place, SDO.name)} == {"甘州区", "Ganzhou District"}
    assert len(set(read.objects(place, SDO.containedInPlace))) == 1


def test_the_site_as_a_whole_names_no_search_that_has_no_address(small: Catalogue) -> None:
    """Search results stand on no page of their own."""
    assert website(small.site, "zh") == {
        "@type": "WebSite",
        "@id": f"{BASE}#website",
        "name": "小样",
        "url": BASE,
        "alternateName": "A small edition",
        "description": "四个数字。",
        "inLanguage": ["zh-Hans", "en"],
        "publisher": {**SOMEBODY, "name": "某人"},
        "license": "https://example.org/by",
        "version": "1",
        "datePublished": "2026-03-01",
    }
