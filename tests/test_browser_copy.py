"""Links and citations that are copied, by real keys; the clipboard is read back as a reader would paste it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from browsing import FINDER, INDICATOR, LANGUAGES, NARROW, PHONE, REPORT, TERM, TOPIC, Visits
from playwright.sync_api import Page, expect
from test_browser_access import broken_laws
from test_browser_phone import TOO_WIDE

pytestmark = pytest.mark.browser

LEDGER = f"{REPORT}ledger/"
CLIPBOARD: dict[str, Any] = {"permissions": ["clipboard-read", "clipboard-write"]}
IN_MARCH = "Date = class extends Date { constructor() { super('2026-03-05T12:00:00'); } };"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
NO_COPYING = f"{NO_CLIPBOARD} document.execCommand = () => false;"
SAID = ".hx-said"
SMALL_LINKS = """links => links.filter(link => {
  const { width, height } = link.getBoundingClientRect();
  return width < 24 || height < 24;
}).map(link => link.outerHTML)"""


def copied(page: Page) -> str:
    """What the clipboard holds."""
    text: str = page.evaluate("() => navigator.clipboard.readText()")
    return text


def open_citations(page: Page) -> None:
    """Open the first list with the keyboard."""
    page.locator(".hx-cite summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".hx-copy").first).to_be_visible()


@pytest.mark.parametrize(
    ("path", "fragment", "said"),
    [
        (f"zh/{INDICATOR}", "ganzhou-work-report-2026.gdp-2025", "链接已复制"),
        (f"en/{TERM}", "yiyue-sihui", "Link copied"),
        (f"zh/{TOPIC}", "chart-economy-by-sector-2025", "链接已复制"),
        (f"en/{REPORT}", "article-review-growth", "Link copied"),
        (f"zh/{LEDGER}", "n-9", "链接已复制"),
    ],
)
def test_a_link_copies_the_address_as_the_reader_has_it(
    visit: Visits, path: str, fragment: str, said: str
) -> None:
    """Cards, terms, charts, articles and rows of a ledger; the link still goes there, and a voice says what happened."""
    page = visit(path, **CLIPBOARD)
    before = page.url
    page.locator(f".hx-permalink[href='#{fragment}']").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{SAID}[role=status]")).to_have_text(said)
    assert copied(page) == page.url == f"{before}#{fragment}"


@pytest.mark.parametrize("path", [INDICATOR, LEDGER])
@pytest.mark.parametrize("key", ["Enter", ""])
def test_neither_the_page_nor_the_focus_moves_when_a_link_is_copied(
    visit: Visits, path: str, key: str
) -> None:
    """By key and by pointer; the next Tab goes on from there."""
    page = visit(f"en/{path}", **CLIPBOARD)
    link = page.locator(".hx-permalink").nth(4)
    link.focus()
    before = page.evaluate("() => [scrollY, history.length]")
    if key:
        page.keyboard.press(key)
    else:
        link.click()
    expect(page.locator(SAID)).to_have_text("Link copied")
    assert page.evaluate("() => [scrollY, history.length]") == before
    expect(link).to_be_focused()


@pytest.mark.parametrize("path", [f"en/{INDICATOR}", f"zh/{INDICATOR}", f"en/{LEDGER}"])
def test_links_and_lists_are_told_apart_by_their_names(visit: Visits, path: str) -> None:
    """Somebody who hears a list of all links chooses among them; names begin with the words that stand there."""
    page = visit(path)
    named = page.locator(".hx-permalink, .hx-cite > summary[aria-label]").evaluate_all(
        "all => all.map(one => one.ariaLabel)"
    )
    assert len(named) > 5
    assert [name for name, times in Counter(named).items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tables_columns_are_open_where_their_link_leads(visit: Visits, language: str) -> None:
    """From the list of files, from outside, and a second time after they were closed by hand."""
    page = visit(f"{language}/data/")
    columns = page.locator("#columns-facts-csv + details")
    link = page.locator(".hx-hint a[href='#columns-facts-csv']")
    for _ in range(2):
        expect(columns).not_to_have_attribute("open", "")
        link.focus()
        page.keyboard.press("Enter")
        expect(columns).to_have_attribute("open", "")
        columns.locator("summary").click()
    assert (
        visit(f"{language}/data/#columns-facts-csv").locator("#columns-facts-csv + details[open]").count()
        == 1
    )


@pytest.mark.parametrize(("language", "copy", "said"), [("zh", "复制", "已复制"), ("en", "Copy", "Copied")])
def test_a_citation_is_opened_and_copied_by_keyboard(
    visit: Visits, language: str, copy: str, said: str
) -> None:
    """Tab leads from the list's name to the first button, and on from form to form."""
    page = visit(f"{language}/{INDICATOR}", **CLIPBOARD)
    open_citations(page)
    texts = page.locator(".hx-cite[open] .hx-citation").all_inner_texts()
    got = []
    for _ in texts:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(SAID)).to_have_text(said)
        got.append(copied(page))
    assert got == texts
    names = page.locator(".hx-cite[open] .hx-copy").evaluate_all("all => all.map(one => one.ariaLabel)")
    own = {
        "zh": ["复制中文引用", "复制英文引用"],
        "en": ["Copy the English citation", "Copy the Chinese citation"],
    }
    assert names[:2] == own[language]
    assert names[2:] == [
        f"{copy} {name}" for name in ("GB/T 7714—2015", names[3][len(copy) + 1 :], "BibTeX", "CSL-JSON")
    ]


def test_gbt_is_copied_with_the_readers_day(visit: Visits) -> None:
    """The standard wants the day on which it was cited, which only the reader's calendar knows."""
    page = visit(f"zh/{TERM}", script=IN_MARCH, **CLIPBOARD)
    page.get_by_role("button", name="复制 GB/T 7714—2015").click()
    expect(page.locator(SAID)).to_have_text("已复制")
    assert ")[2026-03-05]. https://" in copied(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_all_forms_can_be_opened_and_links_are_links(visit: Visits, language: str) -> None:
    """The day cited is then left to the reader."""
    page = visit(f"{language}/{INDICATOR}", java_script_enabled=False)
    page.locator(".hx-cite summary").first.click()
    forms = page.locator(".hx-cite").first.locator(".hx-citation")
    expect(forms).to_have_count(6)
    expect(forms.last).to_be_visible()
    expect(forms.nth(2)).to_contain_text("[引用日期]")
    expect(page.locator(".hx-copy")).to_have_count(0)
    link = page.locator(".hx-card .hx-permalink").first
    fragment = link.get_attribute("href") or ""
    link.click()
    assert page.url.endswith(f"{INDICATOR}{fragment}")


def test_where_there_is_no_clipboard_the_old_way_is_taken(visit: Visits) -> None:
    """As for pages without encryption: what was copied can be pasted, and focus is where it was."""
    page = visit(f"en/{INDICATOR}", script=NO_CLIPBOARD)
    link = page.locator(".hx-card .hx-permalink").first
    address = link.evaluate("link => link.href")
    link.click()
    expect(page.locator(SAID)).to_have_text("Link copied")
    page.keyboard.press("/")
    expect(page.locator(FINDER)).to_be_focused()
    page.keyboard.press("Control+V")
    expect(page.locator(FINDER)).to_have_value(address)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "没能复制。文字已经选中，请用键盘或菜单复制。"),
        ("en", "Not copied. The text is selected; please copy it by keyboard or menu."),
    ],
)
def test_where_nothing_can_be_copied_the_text_is_selected(visit: Visits, language: str, said: str) -> None:
    """A link's address is shown for that; a citation stands there already."""
    page = visit(f"{language}/{TERM}", script=NO_COPYING)
    page.locator(".hx-permalink").first.click()
    expect(page.locator(SAID)).to_have_text(f"{said} {page.url}")
    assert page.evaluate("() => getSelection().toString()") == page.url
    page.get_by_role("button", name="APA").click()
    expect(page.locator(SAID)).to_have_text(said)
    assert page.evaluate("() => getSelection().toString()") == page.locator(".hx-citation--apa").inner_text()


@pytest.mark.parametrize("path", [INDICATOR, TERM, TOPIC, REPORT, LEDGER, "reconciliation/", "targets/"])
def test_every_link_to_be_copied_is_large_enough_for_a_finger(visit: Visits, path: str) -> None:
    """24 px each way, on a phone."""
    page = visit(f"zh/{path}", **PHONE)
    links = page.locator(".hx-permalink")
    assert links.count() > 0
    assert links.evaluate_all(SMALL_LINKS) == []


def test_a_ledgers_sign_shows_itself_by_pointer_and_focus_and_always_on_a_phone(visit: Visits) -> None:
    """Where there is nothing to point with it cannot wait for that."""
    sign = "link => getComputedStyle(link, '::after').opacity"
    page = visit(f"en/{LEDGER}")
    link = page.locator("#n-9 .hx-permalink")
    assert link.evaluate(sign) == "0"
    page.locator("#n-9").hover()
    assert link.evaluate(sign) == "1"
    page.locator("#n-3 .hx-permalink").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(f"() => ({sign})(document.activeElement)") == "1"
    assert visit(f"en/{LEDGER}", **PHONE).locator("#n-9 .hx-permalink").evaluate(sign) == "1"


@pytest.mark.parametrize("path", [LEDGER, INDICATOR])
def test_neither_signs_nor_open_citations_make_a_narrow_phones_page_wider(visit: Visits, path: str) -> None:
    """At 360 px nothing reaches beyond the right edge."""
    page = visit(f"en/{path}", **NARROW)
    page.locator(".hx-cite").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("path", [f"en/{INDICATOR}", f"zh/{TOPIC}"])
def test_open_citations_break_no_serious_law_of_access(visit: Visits, path: str) -> None:
    """With their buttons, after one was used."""
    page = visit(path, **CLIPBOARD)
    open_citations(page)
    page.locator(".hx-copy").first.click()
    expect(page.locator(SAID)).not_to_be_empty()
    assert broken_laws(page) == []
