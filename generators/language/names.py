"""How figures and terms are named in one line."""

from __future__ import annotations

from generators.language.words import words
from generators.model.base import Language
from generators.model.fact import Fact
from generators.model.indicator import Indicator


def named(fact: Fact, indicator: Indicator, language: Language) -> str:
    """An indicator and what was measured of it: 'Retail sales: growth on the year before'."""
    name, measure = indicator.name.in_(language), words(language)[f"measure_{fact.measure}"]
    begun = name[:1].upper() + name[1:]
    if not measure:
        return begun
    return f"{name}{measure}" if language == "zh" else f"{begun}: {measure}"


def gist(text: str, language: Language) -> str:
    """The first sentence of a meaning."""
    end = text.find("。") if language == "zh" else text.find(". ")
    return text if end < 0 else text[: end + 1]
