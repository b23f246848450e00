"""Every kind of record that readers meet, in the order in which a comparison tells them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generators.comparing import figures, reckoned, rendered, sources, terms, vocabulary
from generators.comparing.entries import Entry
from generators.comparing.rendered import File
from generators.derive import addresses
from generators.derive.moves import Moves
from generators.model.base import LANGUAGES, Language
from generators.pages.views import Views
from generators.paths import Paths
from generators.site.making import checked

KINDS: Mapping[str, Callable[[Views], Iterator[Entry]]] = {
    "edition": vocabulary.edition,
    "figures": figures.figures,
    "terms": terms.terms,
    "indicators": vocabulary.indicators,
    "places": figures.places,
    "topics": vocabulary.topics,
    "sources": sources.sources,
    "milestones": sources.milestones,
    "charts": figures.charts,
    "relations": reckoned.relations,
    "targets": reckoned.targets,
    "derived": reckoned.derived,
    "revisions": reckoned.revised,
    "corrections": vocabulary.corrections,
    "ledgers": sources.ledgers,
    "uses": sources.uses,
    "phrases": sources.phrases,
    "reasons": vocabulary.reasons,
    "units": vocabulary.units,
}


@dataclass(frozen=True)
class State:
    """An edition as its readers meet it."""

    base_url: str
    entries: Mapping[Language, Mapping[str, Mapping[str, Entry]]]
    """By language, kind and id."""
    pages: Mapping[Language, Mapping[str, File]]
    """By language and address."""
    files: Mapping[str, File]
    """By name."""
    moves: Moves
    """Where readers of addresses that are gone are led."""


def state_of(paths: Paths) -> State:
    """All that readers meet of the edition in a folder; whole at once, since what is reckoned is kept for one edition.

    Raises:
        Refused: where the programs do not accept its data.
    """
    catalogue = checked(paths)
    views = {language: Views(catalogue, language, addresses.HOME) for language in LANGUAGES}
    return State(
        base_url=catalogue.site.base_url,
        entries={
            language: {kind: {entry.id: entry for entry in make(view)} for kind, make in KINDS.items()}
            for language, view in views.items()
        },
        pages={language: rendered.pages(catalogue, language, paths) for language in LANGUAGES},
        files=rendered.other_files(paths),
        moves=Moves.of(catalogue.published),
    )
