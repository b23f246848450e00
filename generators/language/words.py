"""The words of the interface, from words.yml beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from generators.model.base import Language
from generators.yamlsource import read_yaml

FILE = Path(__file__).with_name("words.yml")


@cache
def words(language: Language) -> Mapping[str, str]:
    """All interface words in one language, by their English key.

    Raises:
        ValueError: where a word lacks a language; the two may never drift apart.
    """
    data, _, problems = read_yaml(FILE, FILE.name)
    if problems or not isinstance(data, dict):
        raise ValueError("; ".join(map(str, problems)) or "words.yml is no mapping")
    lacking = [key for key, both in data.items() if set(both) != {"zh", "en"}]
    if lacking:
        raise ValueError(f"words.yml: not in both languages: {', '.join(lacking)}")
    return {key: both[language] for key, both in data.items()}
