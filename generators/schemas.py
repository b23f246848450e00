"""JSON Schemas for editors, written from the records."""

from __future__ import annotations

import json
from typing import Any

from generators.model.base import Record


def schema_text(model: type[Record]) -> str:
    """The schema (JSON Schema 2020-12) of one kind of file; numbers may be written without quotes."""
    schema = model.model_json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(_lenient(schema), ensure_ascii=False, indent=1) + "\n"


def _lenient(node: Any) -> Any:
    """Where text of digits is wanted, an editor may also meet a plain number; our reader takes it as text."""
    if isinstance(node, list):
        return [_lenient(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: _lenient(value) for key, value in node.items()}
    if node.get("type") == "string" and "\\d" in str(node.get("pattern", "")):
        node["type"] = ["string", "number"]
    return node
