"""How to cite something in running text: plain in both languages, by GB/T 7714—2015, and as APA 7 has it.

GB/T 7714 is written in Chinese and leads to the Chinese page, APA in English and leads to the English one, whichever
page offers them: each in the language of those who use it.
"""

from __future__ import annotations

from dataclasses import dataclass

from generators.exports.cited import Cited, Kind
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


@dataclass(frozen=True)
class Form:
    """A citation in one form. Something in it stands apart: APA's italics, the day that a reader fills in."""

    before: str
    apart: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.before}{self.apart}{self.after}"


def plain(cited: Cited, language: Language) -> Form:
    """Title, site, edition, day, address, and the document that it was printed in."""
    site, word = cited.site, words(language)
    edition, day = word["cited_edition"].format(version=site.version), day_text(site.date, language)
    within, title, url = cited.within(language), cited.title.in_(language), cited.url(language)
    if language == "zh":
        whole = f"{within}：{_in_chinese_marks(title)}" if within else title
        return Form(f"{whole}，{edition}，{day}，{url}{_from(cited, language)}")
    whole = f"“{_within_quotes(title)}”, {within}" if within else title
    return Form(f"{whole}, {edition}, {day}, {url}{_from(cited, language)}")


def gbt(cited: Cited) -> Form:
    """GB/T 7714—2015, electronic resources and parts of works.

    Creator. Title: other title information[mark]//work. edition. (day of change)[day cited]. address. The day cited
    is the reader's: no data knows it.
    """
    site, within = cited.site, cited.within("zh")
    printed = "; ".join(origin.named("zh") for origin in cited.origins)
    title = f"{cited.title.zh}: 据{printed}" if printed else cited.title.zh
    work = f"//{within}" if within else ""
    edition = words("zh")["cited_edition"].format(version=site.version)
    before = f"{site.publisher.zh}. {title}[{GBT_MARKS[cited.kind]}]{work}. {edition}. ({site.date})"
    return Form(before, words("zh")["cited_day"], f". {cited.url('zh')}.")


def apa(cited: Cited) -> Form:
    """APA 7: a data set, a page of a site, an entry in a reference work, each with a group as its author.

    An edition is dated and does not change, so no day of retrieval is given.
    """
    site, within = cited.site, cited.within("en")
    author = site.publisher.en[:1].upper() + site.publisher.en[1:]
    before = f"{author}. ({_apa_date(cited)}). "
    version, url = f" (Version {site.version})", cited.url("en")
    if cited.kind == "term":
        return Form(f"{before}{_entry(cited)}. In ", within, f"{version}. {url}")
    printed = "; ".join(origin.named("en") for origin in cited.origins)
    told = "; ".join(
        part for part in (APA_KINDS[cited.kind], f"source: {printed}" if printed else "") if part
    )
    bracket, work = f" [{told}]" if told else "", f" {within}." if within else ""
    return Form(before, cited.title.en, f"{version}{bracket}.{work} {url}")


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
    """Liǎng xīn 两新 [Two Renewals]: a title in another script is transliterated, and translated in brackets."""
    term, said = cited.title.zh, cited.reading
    english = cited.title.en.removeprefix(f"{term} (").removesuffix(")")
    return f"{'' if said == term else f'{said[:1].upper()}{said[1:]} '}{term} [{english}]"


def _in_chinese_marks(title: str) -> str:
    """《…》 around it; marks inside become 〈…〉 (GB/T 15834)."""
    return f"《{title.replace('《', '〈').replace('》', '〉')}》"


def _within_quotes(title: str) -> str:
    """Quotation marks inside others are single."""
    return title.replace("“", "‘").replace("”", "’")
