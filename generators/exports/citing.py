"""How to cite something in running text: plain in both languages, by GB/T 7714—2015, and as APA 7 has it.

GB/T 7714 is written in Chinese and leads to the Chinese page, APA in English and leads to the English one, whichever
page offers them: each in the language of those who use it.
"""

from __future__ import annotations

from generators.exports.cited import Cited, Kind
from generators.exports.edition import edition_citation
from generators.exports.marks import in_chinese_marks, nested
from generators.exports.origin import Form, apa_source, gbt_source
from generators.language.dates import MONTHS, day_text
from generators.language.words import words
from generators.model.base import Language

GBT_MARKS: dict[Kind, str] = {
    "edition": "DS/OL",
    "report": "EB/OL",
    "figure": "DS/OL",
    "chart": "EB/OL",
    "term": "EB/OL",
}
"""Data sets (DS) and electronic announcements (EB), which is the standard's word for pages, both online (OL)."""
APA_KINDS: dict[Kind, str] = {
    "edition": "Data set",
    "report": "",
    "figure": "Data set",
    "chart": "Chart",
    "term": "",
}
"""What APA says in brackets where a title does not tell."""


def plain(cited: Cited, language: Language) -> Form:
    """Title, site, edition, day, address, and the document that it was printed in; the edition as every file has it."""
    site, word = cited.site, words(language)
    if cited.kind == "edition":
        return Form(edition_citation(site, language))
    edition, day = word["cited_edition"].format(version=site.version), day_text(site.date, language)
    within, title, url = cited.within(language), cited.title.in_(language), cited.url(language)
    if language == "zh":
        marked = f"“{nested(title)}”" if cited.kind == "term" else in_chinese_marks(title)
        return Form(f"{within}：{marked}，{edition}，{day}，{url}{_from(cited, language)}")
    return Form(f"“{nested(title)}”, {within}, {edition}, {day}, {url}{_from(cited, language)}")


def gbt(cited: Cited) -> Form:
    """GB/T 7714—2015, electronic resources and parts of works; the documents follow as references of their own.

    Creator. Title[mark]//work. edition. (day of change)[day cited]. address. The day cited is the reader's: no data
    knows it.
    """
    site, within = cited.site, cited.within("zh")
    work = f"//{within}" if within else ""
    edition = words("zh")["cited_edition"].format(version=site.version)
    before = f"{site.publisher.zh}. {cited.title.zh}[{GBT_MARKS[cited.kind]}]{work}. {edition}. ({site.date})"
    further = tuple(map(gbt_source, cited.origins))
    return Form(before, words("zh")["cited_day"], f". {cited.url('zh')}.", further)


def apa(cited: Cited) -> Form:
    """APA 7: a data set, a page of a site, an entry in a reference work, each with a group as its author.

    An edition is dated and does not change, so no day of retrieval is given. The documents follow.
    """
    site, within = cited.site, cited.within("en")
    author = site.publisher.en[:1].upper() + site.publisher.en[1:]
    before = f"{author}. ({_apa_date(cited)}). "
    version, url = f" (Version {site.version})", cited.url("en")
    if cited.kind == "term":
        return Form(f"{before}{_entry(cited)}. In ", within, f"{version}. {url}")
    kind = APA_KINDS[cited.kind]
    bracket, work = f" [{kind}]" if kind else "", f" {within}." if within else ""
    further = tuple(map(apa_source, cited.origins))
    return Form(before, cited.title.en, f"{version}{bracket}.{work} {url}", further)


def origins(cited: Cited, language: Language) -> str:
    """The documents that something was printed in, each with its address where it has one."""
    comma, semicolon = ("，", "；") if language == "zh" else (", ", "; ")
    return semicolon.join(
        comma.join(part for part in (origin.named(language), origin.source.url) if part)
        for origin in cited.origins
    )


def _from(cited: Cited, language: Language) -> str:
    """The documents, after a full stop."""
    stop = "。" if language == "zh" else ". "
    said = words(language)["cited_from"].format(origins=origins(cited, language))
    return f"{stop}{said}" if cited.origins else ""


def _apa_date(cited: Cited) -> str:
    """Of data sets the year, of pages the day."""
    year, month, day = cited.site.date.split("-")
    return year if APA_KINDS[cited.kind] == "Data set" else f"{year}, {MONTHS[int(month) - 1]} {int(day)}"


def _entry(cited: Cited) -> str:
    """Liǎng xīn [Two Renewals]: a title in another script is transliterated, and translated in brackets."""
    english = cited.title.en.removeprefix(f"{cited.title.zh} (").removesuffix(")")
    return f"{cited.reading[:1].upper()}{cited.reading[1:]} [{english}]"
