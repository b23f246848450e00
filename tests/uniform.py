"""An edition with one record of each kind, whose texts are all the same: to see how texts are shown."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from generators.figures.counting import numerals_of
from generators.paths import Paths

SHA = "0" * 64


def ledger(unit: str) -> str:
    """A ledger of two numerals: the one figure, and one that is none."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(("n", "offset", "token", "unit", "article", "role", "ref", "reason"))
    writer.writerow((1, 8, "314.7", unit, "a", "fact", "f", ""))
    writer.writerow((2, 50, "8", unit, "a", "other", "", "r"))
    return lines.getvalue()


def phrases(phrase: str) -> str:
    """What became of one phrase: it was set aside."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(("phrase", "kind", "length", "count", "offset", "role", "ref", "reason"))
    writer.writerow((phrase, "quoted", len(phrase), 1, 0, "aside", "", "r"))
    return lines.getvalue()


def uniform_edition(text: dict[str, str], *, name: dict[str, str], anchor: str) -> dict[str, Any]:
    """The files of an edition with one record of each kind, every text of which is the one given."""
    dated = {"date": "2026-02-04", "known": "printed"}
    licence = {"name": text["en"], "url": "https://example.org/licence"}
    fact = {"id": "f", "indicator": "i", "period": "2025", "value": "314.7", "unit": text["zh"]}
    chart = {language: value.replace("{", "").replace("}", "") for language, value in text.items()}
    return {
        "site.yml": {
            "name": name, "tagline": text, "base_url": "https://example.org/e/", "version": "1",
            "date": "2026-02-04", "publisher": text, "contact": "https://example.org/contact",
            "data_licence": licence, "code_licence": licence,
            "headlines": [{"fact": "s.f", "label": text}], "first_terms": ["t"], "about": text,
        },
        "topics.yml": {"topics": [{"id": "o", "name": text, "lead": text}]},
        "places.yml": {"places": [{"id": "p", "name": text, "level": "city", "lead": text,
                                   "headlines": [{"fact": "s.f", "label": text}]}]},
        "units.yml": {
            "families": [{"id": "m", "name": text, "base": text["zh"], "english": "{n} " + chart["en"]}],
            "units": [{"symbol": text["zh"], "family": "m", "factor": "1"}],
        },
        "relations.yml": {
            "relations": [{"id": "x", "kind": "at-most", "tested": "s.f", "of": []}],
            "remarks": [{"relation": "at-most.s.f.x", "note": text}],
        },
        "charts.yml": {
            "charts": [{
                "id": "c", "kind": "bars", "title": chart, "subtitle": chart, "note": text, "source": "s",
                "topic": "o", "rows": [{"label": text, "facts": ["f"]}, {"facts": ["f"]}],
            }],
        },
        "indicators/o.yml": {
            "topic": "o",
            "indicators": [{
                "id": "i", "name": text, "definition": text, "family": "m", "nature": "flow",
                "aliases": [text["zh"]],
            }],
        },
        "sources/s.yml": {
            "id": "s", "kind": "plan", "title": text, "publisher": text, "author": text, "place": "p",
            "published": {**dated, "known": "inferred", "inferred_from": text}, "delivered": dated,
            "url": "https://example.org/s", "index_number": text["zh"],
            "text": {"file": "s.txt", "sha256": SHA, "characters": 99, "numerals": 2},
            "articles": [{"id": "a", "headline": text, "kind": "section", "byline": text,
                          "pieces": [{"start": 0, "what": "text"}]}],
        },
        "facts/s.yml": {
            "source": "s", "place": "p",
            "facts": [{**fact, "article": "a", "anchor": anchor, "offset": 7, "note": text}],
        },
        "reasons.yml": {"reasons": [{"id": "r", "name": text}]},
        "corrections.yml": {"corrections": [
            {"id": f"c{n}", "date": "2026-02-04", "what": what, "was": text, "now": name, "why": text}
            for n, what in enumerate(("s.f", "t", "method/", "reports/s/"))
        ]},
        "milestones/s.yml": {
            "source": "s", "place": "p",
            "milestones": [{
                "id": "m", "date": "2025", "date_known": "inferred", "inferred_from": text, "kind": "award",
                "name": text, "body": text, "article": "a", "anchor": anchor, "offset": 7, "note": text,
            }],
        },
        "ledger/s.csv": ledger(text["zh"]),
        "usage/s.csv": "term,article,count,offset\nt,a,1,0\n",
        "phrases/s.csv": phrases(text["zh"]),
        "glossary/t.yml": {
            "id": "t", "term": text["zh"],
            "english": {"name": text["en"], "standing": "ours", "literal": text["en"]},
            "kind": "formula", "scope": "city", "meaning": text, "basis": "listed",
            "parts": [{"label": text["zh"], "count": 1, "items": [text]}],
            "uncounted": [{"piece": numeral, "what": "name"} for numeral in numerals_of(text["zh"])],
            "senses": [{"meaning": text, "where": text}], "aliases": [f"{text['zh']}又"],
            "uses": [{"source": "s", "role": "lists", "anchor": text["zh"]}], "note": text,
        },
    }  # fmt: skip


def write_records(paths: Paths, files: dict[str, Any]) -> None:
    """JSON is YAML; tables are text already."""
    for name, record in files.items():
        file = paths.data / name
        file.parent.mkdir(parents=True, exist_ok=True)
        text = record if isinstance(record, str) else json.dumps(record, ensure_ascii=False)
        file.write_text(text, encoding="utf-8")
