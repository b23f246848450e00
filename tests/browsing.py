"""Reading the finished site in Chromium: pages opened under watch, and typing as a reader types."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    Response,
    expect,
)

LANGUAGES = ("zh", "en")
TERM = "glossary/yiyue-sihui/"
INDICATOR = "indicators/gdp/"
REPORT = "reports/ganzhou-work-report-2026/"
TOPIC = "topics/economy/"
PLACE = "places/ganzhou/"
KINDS = (
    "",
    "about/",
    "data/",
    "glossary/",
    TERM,
    "indicators/",
    INDICATOR,
    "method/",
    "places/",
    PLACE,
    "reconciliation/",
    "reconciliation/derived/",
    "reports/",
    REPORT,
    "targets/",
    "topics/",
    TOPIC,
)
"""One page of every kind."""
WITH_CHARTS = (PLACE, TOPIC)
DESK = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
"""What a phone of the usual size shows."""
NARROW = {"viewport": {"width": 360, "height": 740}}
"""The narrowest screen that pages are made for."""
LOW = {"viewport": {"width": 1000, "height": 160}}
"""So low that no chart is near the screen before somebody scrolls."""

# As root there is no sandbox; without the others Chromium itself asks hosts of its maker.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
FINDER = ".hx-finder__input"
ALIVE = ".hx-chart [data-interactive=true]"
"""Drawings that have been redrawn from their specifications."""
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def launched(playwright: Playwright) -> Browser:
    """Debian's Chromium, without a window."""
    expect.set_options(timeout=15_000)
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(ARGUMENTS))


class Visits:
    """Opens pages, each in a browser of its own without memory, and notes whatever goes wrong in any."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.address = address
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def __call__(self, path: str = "", *, base: str = "", script: str = "", **settings: Any) -> Page:
        """A page, loaded; `settings` are those of the browser's context, `script` runs before the page's own."""
        context = self._browser.new_context(**(DESK | settings))
        self._contexts.append(context)
        self._watch(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.goto((base or self.address) + path)
        return page

    def close(self) -> None:
        """End every browser that was opened."""
        for context in self._contexts:
            context.close()

    def _watch(self, context: BrowserContext) -> None:
        context.on("console", self._hear)
        context.on("weberror", lambda raised: self.complaints.append(f"error: {raised.error}"))
        context.on("request", self._see)
        context.on("requestfailed", self._miss)
        context.on("response", self._take)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"console: {message.text}")

    def _see(self, request: Request) -> None:
        self.requests.append(request.url)
        if urlsplit(request.url).scheme not in {"data", "blob"} and not self._is_ours(request.url):
            self.complaints.append(f"left the host: {request.url}")

    def _miss(self, request: Request) -> None:
        # A reader who goes on to the next page ends what the last one was still loading.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url} {request.failure}")

    def _take(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")

    def _is_ours(self, url: str) -> bool:
        return urlsplit(url).hostname == "127.0.0.1"


def type_keys(page: Page, text: str) -> None:
    """Press and release a key for every character: text put in without keys starts no search."""
    keyboard = page.context.new_cdp_session(page)
    for character in text:
        key = {"key": character, "text": character, "unmodifiedText": character}
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", **key})
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": character})
    keyboard.detach()


def typed(page: Page, query: str) -> None:
    """Type a query into the finder, in the place of what stands there, until all is found and shown."""
    field = page.locator(FINDER)
    field.focus()
    if field.input_value():
        page.keyboard.press("Escape")
    type_keys(page, query)
    expect(page.locator(".hx-finder")).to_have_attribute("data-query", query.strip())


def addresses_found(page: Page) -> list[str]:
    """Where the finder's results lead, best first, as addresses below the folder of the language."""
    options = page.locator(".hx-finder [role=option]")
    found: list[str] = options.evaluate_all("options => options.map(option => option.dataset.href)")
    return found


def wake_first_chart(page: Page) -> None:
    """Scroll to the first chart and wait until it is redrawn from its specification."""
    page.locator(".hx-chart").first.scroll_into_view_if_needed()
    expect(page.locator(ALIVE).first).to_be_visible()


def switch_to_dark(page: Page) -> None:
    """Click the switch in the header and wait for the other colours."""
    page.locator("[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
