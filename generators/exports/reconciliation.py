"""Relations among figures with their verdicts, as objects."""

from __future__ import annotations

import json
from typing import Any

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.numbers import plain
from generators.reconciling import spoken
from generators.reconciling.index import index_of
from generators.reconciling.quantities import Quantity
from generators.reconciling.reconciled import Case
from generators.reconciling.relations import Relation


def as_json(catalogue: Catalogue) -> str:
    """reconciliation.json: a list of relations; numbers are text in the printed unit of the tested figure."""
    objects = [_object(case, catalogue) for case in index_of(catalogue).cases]
    return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"


def _object(case: Case, catalogue: Catalogue) -> dict[str, Any]:
    relation = case.relation
    tested, steps = relation.tested, relation.expected.steps if relation.expected else ()
    base, address = catalogue.site.base_url, addresses.case(relation.id)
    gap = spoken.gap(relation)
    tolerance = None if gap is None else plain(spoken.in_unit(gap.tolerance, tested, catalogue.table))
    return {
        "id": relation.id,
        "kind": relation.kind,
        "place": tested.traced.place.id,
        "tested": tested.key,
        "facts": [figure.key for figure in relation.figures],
        "arithmetic_zh": spoken.as_text(steps, catalogue.table, "zh"),
        "arithmetic_en": spoken.as_text(steps, catalogue.table, "en"),
        "limit": relation.limit,
        "found": _found(tested, catalogue),
        "expected": _expected(relation, catalogue),
        "tolerance": tolerance,
        "unit": catalogue.table.units[tested.traced.fact.unit].shown,
        "verdict": relation.verdict,
        "why": list(relation.why),
        "note_zh": case.note.zh if case.note else "",
        "note_en": case.note.en if case.note else "",
        "url_zh": f"{base}zh/{address}",
        "url_en": f"{base}en/{address}",
    }


def _found(tested: Quantity, catalogue: Catalogue) -> dict[str, str | None]:
    """The printed value, and every value that would have been printed so; null for an open end."""
    ends = spoken.range_in_unit(tested.could_be, tested, catalogue.table)
    fact = tested.traced.fact
    return {"value": fact.value, "bound": fact.bound, "low": plain(ends.low), "high": plain(ends.high)}


def _expected(relation: Relation, catalogue: Catalogue) -> dict[str, str | None] | None:
    """What the others make it; null where one of them is in no source."""
    if relation.expected is None:
        return None
    point = spoken.in_unit(relation.expected.point, relation.tested, catalogue.table)
    ends = spoken.range_in_unit(relation.allowed, relation.tested, catalogue.table)
    return {"point": plain(point), "low": plain(ends.low), "high": plain(ends.high)}
