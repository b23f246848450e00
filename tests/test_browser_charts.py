"""Charts in a browser: drawn at once, alive when they are looked at, from one script asked for once."""

from __future__ import annotations

import pytest
from browsing import ALIVE, KINDS, LANGUAGES, LOW, TOPIC, TWO_FRAMES, WITH_CHARTS, Visits, wake_first_chart
from playwright.sync_api import Page, expect

from generators.charts import look

pytestmark = pytest.mark.browser


def scripts_asked(visit: Visits) -> list[str]:
    """The requests for the chart library so far."""
    return [url for url in visit.requests if url.endswith("/vega.js")]


def scroll_through(page: Page) -> None:
    """Down to the end, a screen at a time, as somebody reads."""
    steps = page.evaluate("() => Math.ceil(document.documentElement.scrollHeight / innerHeight)")
    for _ in range(steps):
        page.evaluate("() => scrollBy(0, innerHeight)")
        page.evaluate(TWO_FRAMES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_comes_alive_when_it_comes_into_view(visit: Visits, language: str) -> None:
    """Before that it is a drawing, and nothing has been asked for; then a bar tells its figure."""
    page = visit(f"{language}/{TOPIC}", **LOW)
    page.evaluate(TWO_FRAMES)
    chart = page.locator(".hx-chart").first
    expect(chart.locator("svg")).to_have_count(1)
    assert (page.locator(ALIVE).count(), scripts_asked(visit)) == (0, [])

    wake_first_chart(page)
    expect(chart.locator("svg")).to_have_count(1)
    assert scripts_asked(visit) == [f"{visit.address}assets/vega.js"]

    page.set_viewport_size({"width": 1000, "height": 700})
    chart.locator(f'.mark-rect path:not([fill="{look.TRACK}"])').first.hover()
    figure = chart.locator("table td").first.inner_text()
    expect(page.locator("#vg-tooltip-element")).to_contain_text(figure)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_live_drawing_says_what_the_still_one_said(visit: Visits, language: str) -> None:
    """Same words in the same place and of the same size, so that nothing jumps under a reader's eyes."""
    page = visit(f"{language}/{TOPIC}", **LOW)
    chart = page.locator(".hx-chart").first
    words = "texts => texts.map(text => [text.textContent, text.getAttribute('transform')])"
    still = chart.locator("svg text").evaluate_all(words)
    height = chart.evaluate("chart => chart.getBoundingClientRect().height")
    wake_first_chart(page)
    assert still != []
    assert chart.locator("svg text").evaluate_all(words) == still
    assert chart.evaluate("chart => chart.getBoundingClientRect().height") == pytest.approx(height, abs=1)


def test_all_charts_of_a_page_come_alive_from_one_request(visit: Visits) -> None:
    """However many there are."""
    page = visit(f"en/{TOPIC}")
    scroll_through(page)
    count = page.locator(".hx-chart").count()
    assert count > 1
    expect(page.locator(ALIVE)).to_have_count(count)
    assert scripts_asked(visit) == [f"{visit.address}assets/vega.js"]
    assert page.locator("script[src$='vega.js']").count() == 1


@pytest.mark.parametrize("path", [path for path in KINDS if path not in WITH_CHARTS])
def test_a_page_without_charts_never_asks_for_the_chart_library(visit: Visits, path: str) -> None:
    """It is by far the largest file of the site."""
    page = visit(f"zh/{path}")
    assert page.locator(".hx-chart").count() == 0
    page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)")
    page.evaluate(TWO_FRAMES)
    assert scripts_asked(visit) == []
