"""What pydantic finds wrong with a record, said to its author."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from generators.model import base, chart, fact, source
from generators.problems import PathStep, Problem, did_you_mean, path_text
from generators.yamlsource import Lines

FORMS = {
    base.ID: "ASCII lower case, digits and single hyphens; part of a public address, so never changed",
    base.LINE: "one line of text, without space at its ends",
    fact.NUMBER: "the number with the digits that were printed: '314.7', or a range: '1-2'",
    fact.PERIOD: "'2025', '2025-Q1', '2025-03', or a span: '2021/2025', '2023/2025-03'",
    source.DAY: "a date as far as it is known: '2026-02-04', '2025-03' or '2024'",
    chart.FACT_REF: "a fact's id in the chart's source, or 'source.fact' for one in another source",
}
"""What a pattern wants, in words."""
FEW = 6
"""So many values an author sees at a glance."""


def problems_of(error: ValidationError, model: type[BaseModel], file: str, lines: Lines) -> Iterator[Problem]:
    """One problem for each thing that a record's model refuses."""
    for detail in error.errors(include_url=False):
        path = tuple(step for step in detail["loc"] if step != "[key]")
        message, hint = _said(detail, path, model)
        yield Problem(file, lines.at(path), path_text(path), message, hint)


def _said(detail: Any, path: Sequence[PathStep], model: type[BaseModel]) -> tuple[str, str]:
    kind, given = detail["type"], detail.get("input")
    field = _field_at(model, path)
    says = " ".join((field.description or "").split()) if field else ""
    if kind == "missing":
        return "this key is missing", says
    if kind == "extra_forbidden":
        owner = _model_at(model, path[:-1])
        return "unknown key", did_you_mean(str(path[-1]), owner.model_fields if owner else ())
    if kind == "literal_error":
        known = [word.strip("'") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        return f"unknown value '{given}'", _known(str(given), known, says)
    if kind == "model_type":
        return "this is no mapping", _as_mapping(_model_at(model, path))
    if kind == "string_pattern_mismatch":
        pattern = detail["ctx"]["pattern"]
        hint = FORMS.get(pattern) or says or f"it must match {pattern}"
        return f"'{given}' has not the form that is wanted", hint
    return f"{detail['msg'][0].lower()}{detail['msg'][1:]}", says


def _known(given: str, known: Sequence[str], says: str) -> str:
    """A few values are listed, with what they are for: what is meant may have another name here."""
    if len(known) > FEW:
        return did_you_mean(given, known) or f"known ones: {', '.join(known)}"
    return f"known ones: {', '.join(known)}{f'. {says}' if says else ''}"


def _as_mapping(owner: type[BaseModel] | None) -> str:
    """How a record is written in one line."""
    fields = owner.model_fields.items() if owner else ()
    keys = ", ".join(f"{name}: …" for name, field in fields if field.is_required())
    return f"write {{{keys}}}" if keys else ""


def _model_at(model: type[BaseModel], path: Sequence[PathStep]) -> type[BaseModel] | None:
    current: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int):
            continue
        field = current.model_fields.get(step) if current else None
        current = _record_in(field.annotation) if field else None
    return current


def _field_at(model: type[BaseModel], path: Sequence[PathStep]) -> FieldInfo | None:
    names = [step for step in path if isinstance(step, str)]
    owner = _model_at(model, names[:-1]) if names else None
    return owner.model_fields.get(names[-1]) if owner else None


def _record_in(annotation: Any) -> type[BaseModel] | None:
    """The record inside `tuple[Fact, ...]`, `Text | None` and the like."""
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_record_in(argument) for argument in typing.get_args(annotation))
    return next((record for record in inner if record), None)
