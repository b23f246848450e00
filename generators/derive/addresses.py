"""Where records live on the site: addresses are folders, the same in every language."""

from __future__ import annotations

from urllib.parse import quote

from generators.derive.catalogue import Traced
from generators.model.chart import Chart

HOME = ""
PLACES, REPORTS, TOPICS, INDICATORS = "places/", "reports/", "topics/", "indicators/"
TARGETS = "targets/"
GLOSSARY, DATA, METHOD, ABOUT = "glossary/", "data/", "method/", "about/"

GLOSSARY_GROUPS, GLOSSARY_TABLE = f"{GLOSSARY}groups/", f"{GLOSSARY}table/"
GLOSSARY_PHRASES = f"{GLOSSARY}phrases/"
CORRECTIONS = "corrections/"
RECONCILIATION = "reconciliation/"
DERIVED = f"{RECONCILIATION}derived/"


def place(id_: str) -> str:
    """A place's page."""
    return f"{PLACES}{id_}/"


def report(id_: str) -> str:
    """A source's page."""
    return f"{REPORTS}{id_}/"


def ledger(id_: str) -> str:
    """The ledger of a source."""
    return f"{report(id_)}ledger/"


def topic(id_: str) -> str:
    """A topic's page."""
    return f"{TOPICS}{id_}/"


def indicator(id_: str) -> str:
    """An indicator's page."""
    return f"{INDICATORS}{id_}/"


def target(traced: Traced) -> str:
    """A target on the page of all targets."""
    return f"{TARGETS}#{traced.key}"


def term(id_: str) -> str:
    """A term's page."""
    return f"{GLOSSARY}{id_}/"


def correction(id_: str) -> str:
    """A correction among all."""
    return f"{CORRECTIONS}#correction-{id_}"


def card(traced: Traced) -> str:
    """The source card of a fact, on its indicator's page."""
    return f"{indicator(traced.indicator.id)}#{traced.key}"


def chart(record: Chart) -> str:
    """A chart, on its topic's page."""
    return f"{topic(record.topic)}#chart-{record.id}"


def case(id_: str) -> str:
    """A relation among figures and its verdict, on the page of reconciliation."""
    return f"{RECONCILIATION}#{id_}"


def derived(id_: str) -> str:
    """A figure that follows from others, on the page of derived figures."""
    return f"{DERIVED}#{id_}"


def article(source: str, id_: str) -> str:
    """An article of a source, on the report's page."""
    return f"{report(source)}#article-{id_}"


def in_report(traced: Traced) -> str:
    """A fact among those of its report, in order of appearance."""
    return f"{report(traced.source.id)}#{traced.fact.id}"


def link(target: str, *, seen_from: str) -> str:
    """A relative link from one address to another, so that the site works under any path."""
    folder, hash_, fragment = target.partition("#")
    if folder == seen_from and hash_:
        return f"#{fragment}"
    here, there = [p for p in seen_from.split("/") if p], [p for p in folder.split("/") if p]
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    steps = [".."] * (len(here) - shared) + there[shared:]
    path = "/".join(steps)
    return (f"{path}/" if path else "./") + (f"#{fragment}" if hash_ else "")


def shared_link(path: str, *, seen_from: str) -> str:
    """A relative link to what both languages share beside their folders, such as data/facts.csv."""
    return "../" * (len([p for p in seen_from.split("/") if p]) + 1) + path


def text_fragment(url: str, characters: str) -> str:
    """A link that opens a document at these characters, where the browser can.

    Follows the URL Fragment Text Directives draft of the WICG.
    """
    return f"{url}#:~:text={quote(characters, safe='').replace('-', '%2D')}"
