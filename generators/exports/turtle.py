"""Statements in Turtle (RDF 1.1, W3C): as much of it as a concept scheme needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

Predicates = Mapping[str, Iterable[str]]
_ESCAPES = {"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_NO_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
"""What an IRIREF may not hold."""


def prefixes(named: Mapping[str, str]) -> str:
    """The head of a file."""
    return "".join(f"@prefix {name}: {iri(address)} .\n" for name, address in named.items())


def statement(subject: str, predicates: Predicates) -> str:
    """All that is said of a subject, a predicate a line; one that has no objects is left out."""
    said = [(predicate, list(objects)) for predicate, objects in predicates.items()]
    lines = [f"    {predicate} {', '.join(objects)}" for predicate, objects in said if objects]
    return f"{subject}\n" + " ;\n".join(lines) + " .\n"


def literal(text: str, language: str = "") -> str:
    """A text, with the tag of its language (BCP 47) if it has one."""
    written = "".join(_ESCAPES.get(sign, sign) for sign in text)
    return f'"{written}"@{language}' if language else f'"{written}"'


def iri(address: str) -> str:
    """An address; signs that Turtle does not allow in one are written as percents."""
    return f"<{_NO_IRI.sub(lambda sign: f'%{ord(sign[0]):02X}', address)}>"
