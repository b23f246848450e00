"""Light and dark: each can be had by the system's setting and by the switch, and in each everything can be read."""

from __future__ import annotations

from typing import Any

import pytest
from browsing import (
    ALIVE,
    INDICATOR,
    LANGUAGES,
    LOW,
    REPORT,
    TERM,
    TOPIC,
    Visits,
    switch_to_dark,
    wake_first_chart,
)
from playwright.sync_api import Page, expect

from generators.charts import look

pytestmark = pytest.mark.browser

PAGES = ("", "glossary/", TERM, f"{TERM}?h=四", INDICATOR, REPORT, TOPIC)
"""Pages with every colour there is; the fourth as a search result opens it, with what was found marked."""

# Relative luminance and contrast as in WCAG 2.2; what is half transparent is laid over what is behind it.
MEASURE = """track => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = colour => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3]));
  const light = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const ratio = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const upwards = element => element ? [element, ...upwards(element.parentElement)] : [];
  const behind = element => upwards(element).reverse()
    .reduce((ground, box) => over(rgba(getComputedStyle(box).backgroundColor), ground), [255, 255, 255]);
  const contrast = (element, colour) => {
    const [r, g, b, a] = rgba(colour);
    const opacity = upwards(element).reduce((seen, box) => seen * getComputedStyle(box).opacity, a);
    const ground = behind(element);
    return ratio(over([r, g, b, opacity], ground), ground);
  };
  const says = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const shown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const colour = (element, style) => element instanceof SVGElement ? style.fill : style.color;
  const words = [...document.querySelectorAll("body *")].filter(element => says(element) && shown(element))
    .map(element => ({
      what: `${element.tagName}.${element.getAttribute("class")} ${element.textContent.trim().slice(0, 40)}`,
      kind: element instanceof SVGElement ? "chart text" : element.closest("a") ? "link" : "text",
      contrast: contrast(element, colour(element, getComputedStyle(element))),
    }));
  const marks = [...document.querySelectorAll(".hx-drawing .role-mark path")]
    .filter(mark => mark.hasAttribute("fill") && !["none", "transparent", track].includes(mark.getAttribute("fill")))
    .map(mark => ({
      what: mark.getAttribute("fill"),
      kind: "mark",
      contrast: contrast(mark, getComputedStyle(mark).fill),
    }));
  return [...words, ...marks];
}"""
NEEDED = {"text": 4.5, "link": 4.5, "chart text": 4.5, "mark": 3}


def measured(page: Page) -> list[dict[str, Any]]:
    """Every piece of text and every mark of a chart that carries a figure, with its contrast."""
    found: list[dict[str, Any]] = page.evaluate(MEASURE, look.TRACK)
    return found


def faint(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What has less contrast than its kind needs."""
    return [item for item in found if item["contrast"] < NEEDED[item["kind"]]]


def of_charts(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is drawn in charts."""
    return [item for item in found if item["kind"] in {"chart text", "mark"}]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_everything_stands_out_from_its_ground(visit: Visits, language: str, path: str) -> None:
    """In the light and in the dark."""
    page = visit(f"{language}/{path}")
    bright = measured(page)
    switch_to_dark(page)
    dark = measured(page)
    kinds = {"text", "link", "chart text", "mark"} if path == TOPIC else {"text", "link"}
    assert {item["kind"] for item in bright} == {item["kind"] for item in dark} == kinds
    assert (faint(bright), faint(dark)) == ([], [])
    assert [item["contrast"] for item in dark] != [item["contrast"] for item in bright]


@pytest.mark.parametrize(("scheme", "name"), [("light", "default"), ("dark", "slate")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_opens_in_the_scheme_of_the_readers_system(
    visit: Visits, language: str, scheme: str, name: str
) -> None:
    """Nobody has to switch first."""
    page = visit(f"{language}/", color_scheme=scheme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_live_chart_stands_out_from_a_dark_ground(visit: Visits, language: str) -> None:
    """The redrawn chart has the colours of the page, not those of its specification."""
    page = visit(f"{language}/{TOPIC}", color_scheme="dark", **LOW)
    assert page.locator(ALIVE).count() == 0
    still = of_charts(measured(page))
    wake_first_chart(page)
    assert of_charts(measured(page)) == still != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_pages_stay_as_the_switch_was_set(visit: Visits, language: str) -> None:
    """Dark against the system's wish, on the next page and in the other language, and light again."""
    page = visit(f"{language}/", color_scheme="light")
    switch_to_dark(page)
    body = page.locator("body")
    for other in (language, *LANGUAGES):
        page.goto(f"{visit.address}{other}/{INDICATOR}")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("[data-md-component=palette] label:visible").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")


def test_the_root_stands_out_from_its_ground(visit: Visits) -> None:
    """The page above both languages follows the reader's system too."""
    page = visit(color_scheme="dark")
    dark = measured(page)
    page.emulate_media(color_scheme="light")
    bright = measured(page)
    assert (faint(dark), faint(bright)) == ([], [])
    assert [item["contrast"] for item in dark] != [item["contrast"] for item in bright]


def test_contrast_is_measured_as_the_standard_reckons_it(visit: Visits) -> None:
    """Black on white is 21; #767676 on white is the faintest grey that passes; half of black is #808080."""
    page = visit()
    page.set_content(
        """<body style="background: #fff"><p style="color: #000">a</p><p style="color: #767676">b</p>
        <p style="color: #777">c</p><p style="opacity: .5; color: #000">d</p></body>"""
    )
    found = measured(page)
    assert [round(item["contrast"], 2) for item in found] == [21, 4.54, 4.48, 3.98]
    assert [item["what"] for item in faint(found)] == ["P.null c", "P.null d"]
