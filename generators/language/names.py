"""How figures and terms are named in one line."""

from __future__ import annotations

import re

from generators.language.words import words
from generators.model.base import Language
from generators.model.fact import Fact
from generators.model.indicator import Indicator

PER_CENT = "%"


def measure_word(fact: Fact, language: Language) -> str:
    """What was measured: 'rank'. An average yearly rise in any unit but per cent is an amount and no rate."""
    word = words(language)
    if fact.measure == "average-annual-growth" and fact.unit != PER_CENT:
        return word["measure_yearly-amount"]
    return word[f"measure_{fact.measure}"]


def measure_after(name: str, fact: Fact, language: Language) -> str:
    """What was measured, as it follows an indicator's name; nothing where the name ends in it: 企业满意度位次."""
    measure = measure_word(fact, language)
    return "" if name.endswith(measure) else measure


def named(fact: Fact, indicator: Indicator, language: Language) -> str:
    """An indicator and what was measured of it: 'Retail sales: growth on the year before'."""
    name = indicator.name.in_(language)
    measure = measure_after(name, fact, language)
    begun = name[:1].upper() + name[1:]
    if not measure:
        return begun
    return f"{name}{measure}" if language == "zh" else f"{begun}: {measure}"


def licence_name(identifier: str) -> str:
    """A licence in running text: CC BY-SA 4.0, whose identifier is CC-BY-SA-4.0."""
    return re.sub(r"^CC-(.+)-([\d.]+)$", r"CC \1 \2", identifier)


def gist(text: str, language: Language) -> str:
    """The first sentence of a meaning."""
    end = text.find("。") if language == "zh" else text.find(". ")
    return text if end < 0 else text[: end + 1]
