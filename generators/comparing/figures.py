"""Figures, and the places and charts that show them."""

from __future__ import annotations

from collections.abc import Iterator

from generators.charts.rows import drawn
from generators.comparing.entries import Aspect, Entry, chosen, named, text_of
from generators.derive import addresses
from generators.derive.catalogue import Traced
from generators.language.words import words
from generators.model.chart import Chart
from generators.model.vocabulary import Headline, Place
from generators.pages.page import sentence
from generators.pages.views import Views


def figures(views: Views) -> Iterator[Entry]:
    """Every figure, with what its source card says."""
    for traced in views.catalogue.facts:
        shown = views.figure(traced)
        yield Entry(
            traced.key,
            named(shown),
            shown.main,
            addresses.card(traced),
            _of_figure(traced, views),
            traced.fact,
        )


def _of_figure(traced: Traced, views: Views) -> dict[str, Aspect]:
    word, fact, shown = words(views.language), traced.fact, views.figure(traced)
    headline = traced.article.headline.in_(views.language)
    return {
        "amount": Aspect("", shown.main),
        "indicator": Aspect(word["indicator"], shown.name, traced.indicator.id),
        "place": Aspect(word["place"], shown.place, traced.place.id),
        "period": Aspect(word["period"], shown.when),
        "measure": Aspect(word["measure"], shown.measure),
        "status": Aspect(word["status"], shown.status_word),
        "basis": Aspect(word["basis"], word[f"basis_{fact.basis}"]),
        "article": Aspect(word["article"], headline, traced.article.id),
        "anchor": Aspect(word["anchor"], fact.anchor),
        "note": Aspect(word["note"], shown.note),
    }


def places(views: Views) -> Iterator[Entry]:
    """Every place; one that no source is about has no page."""
    language, reported = views.language, {place.id for place in views.catalogue.reported}
    for place in views.catalogue.places:
        address = addresses.place(place.id) if place.id in reported else None
        yield Entry(place.id, place.name.in_(language), "", address, _of_place(place, views), place)


def _of_place(place: Place, views: Views) -> dict[str, Aspect]:
    word, language = words(views.language), views.language
    names = {other.id: other.name.in_(language) for other in views.catalogue.places}
    return {
        "name": Aspect(word["change_name"], place.name.in_(language)),
        "within": chosen(word["within"], [place.within] if place.within else [], names, language),
        "lead": Aspect(word["change_lead"], text_of(place.lead, language)),
        "code": Aspect(word["change_code"], place.code or ""),
        "headlines": headlines(place.headlines, views),
    }


def headlines(entries: tuple[Headline, ...], views: Views) -> Aspect:
    """The figures that stand large at the head of a page, by their names."""
    label, by_key = words(views.language)["change_headlines"], views.catalogue.by_key
    names = (text_of(one.label, views.language) or views.figure(by_key[one.fact]).name for one in entries)
    text = words(views.language)["comma"].join(names)
    return Aspect(label, text, " ".join(f"{one.fact}+{one.growth}+{one.label}" for one in entries))


def charts(views: Views) -> Iterator[Entry]:
    """Every chart. Its figures are compared as drawn, since what its title concludes may rest on them."""
    for chart in views.catalogue.charts:
        title = drawn(chart, views.catalogue, views.language).title
        yield Entry(chart.id, title, "", addresses.topic(chart.topic), _of_chart(chart, views), chart)


def _of_chart(chart: Chart, views: Views) -> dict[str, Aspect]:
    catalogue, language, word = views.catalogue, views.language, words(views.language)
    shown, topics = drawn(chart, catalogue, language), {t.id: t.name.in_(language) for t in catalogue.topics}
    return {
        "title": Aspect(word["change_title"], shown.title),
        "subtitle": Aspect(word["change_subtitle"], shown.subtitle),
        "kind": Aspect(word["kind"], "", chart.kind),
        "topic": chosen(word["change_topic"], [chart.topic], topics, language),
        "figures": _drawn(chart, views),
        "note": Aspect(word["note"], shown.note),
    }


def _drawn(chart: Chart, views: Views) -> Aspect:
    """What stands on each line; a label that is the indicator's name changes with that."""
    word, rows = words(views.language), drawn(chart, views.catalogue, views.language).rows
    figures = [word["comma"].join(point.text for point in row) for row in rows]
    lines = (f"{sentence(row[0].label)} {text}" for row, text in zip(rows, figures, strict=True))
    own = ((text_of(row.label, views.language), row.facts) for row in chart.rows)
    return Aspect(word["change_drawn"], word["semicolon"].join(lines), f"{figures} {list(own)}")
