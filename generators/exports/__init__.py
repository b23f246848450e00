"""Files that readers take away: one module for each kind of content."""

from __future__ import annotations

from functools import partial

from generators.exports import (
    bibtex,
    cff,
    corrections,
    csl,
    derived,
    facts,
    feed,
    glossary,
    ledger,
    milestones,
    reconciliation,
    skos,
    sources,
    targets,
    tbx,
    vocabularies,
    wording,
    wordlists,
)
from generators.exports.edition import CONCEPTS
from generators.exports.export import Export
from generators.model.base import Language, Text

FEEDS: dict[Language, Text] = {"zh": Text(zh="中文", en="Chinese"), "en": Text(zh="英文", en="English")}
EXPORTS = (
    Export(
        "facts.csv",
        facts.as_csv,
        Text(
            zh="全部数字，每行一条：指标、时期、数值、单位、界限、状态与出处。",
            en="Every figure, one a row: indicator, period, value, unit, bound, status and source.",
        ),
        facts.COLUMNS,
        typed=True,
    ),
    Export(
        "facts.json",
        facts.as_json,
        Text(zh="全部数字，每条为一个对象（JSON）。", en="All figures as JSON objects."),
        group="programs",
    ),
    Export(
        "glossary.csv",
        glossary.as_csv,
        Text(
            zh="全部术语，每行一条：拼音、英文及其性质、含义、组成与来源。",
            en="Every term, one a row: pinyin, English and its standing, meaning, parts and sources.",
        ),
        glossary.COLUMNS,
        typed=True,
    ),
    Export(
        "glossary.json",
        glossary.as_json,
        Text(
            zh="全部术语，每条为一个对象，列在 terms 之下，另有多种拼写、其他含义与附注（JSON）。",
            en="All terms as JSON objects in the list “terms”, with spellings, senses and notes.",
        ),
        group="terms",
    ),
    Export(
        "glossary.tbx",
        tbx.as_tbx,
        Text(
            zh="术语库（TBX-Basic，ISO 30042 第一版），可导入翻译工具。官方译法标为首选，通行译法标为许用，本站译法不标。",
            en="A termbase (TBX-Basic, ISO 30042, first edition) for translation tools. Official renderings are marked as "
            "preferred, established ones as admitted; ours have no mark.",
        ),
        group="terms",
    ),
    Export(
        CONCEPTS,
        skos.as_turtle,
        Text(
            zh="概念体系（SKOS，Turtle）：每条术语一个概念，带上下位与相关关系，按类别和层级归集。",
            en="A concept scheme (SKOS in Turtle): a concept for each term, its relations, collections by kind and level.",
        ),
        group="terms",
    ),
    Export(
        "glossary.omegat.txt",
        wordlists.as_omegat,
        Text(
            zh="OmegaT 词汇表，中译英：原文、译文、备注，制表符分隔（UTF-8）。放进项目的 glossary 文件夹即可。",
            en="A glossary for OmegaT, Chinese to English: source, target, comment, separated by tabs (UTF-8). It goes into "
            "a project’s glossary folder.",
        ),
        group="terms",
    ),
    Export(
        "glossary.anki.txt",
        wordlists.as_anki,
        Text(
            zh="Anki 卡片：术语、拼音、英文、英文释义、链接，制表符分隔，可直接导入。",
            en="Notes for Anki: term, pinyin, English, gloss and link, separated by tabs, ready to import.",
        ),
        group="terms",
    ),
    Export(
        wordlists.JIEBA,
        wordlists.as_jieba,
        Text(
            zh="结巴分词的用户词典：全部术语及其他写法，带词性；词频留空，由结巴自行推算。遇标点的术语拆成各段。",
            en="A user dictionary for the jieba segmenter: all terms and their other forms with parts of speech; jieba "
            "finds the frequencies. Terms with punctuation stand there in pieces.",
        ),
        group="terms",
    ),
    Export(
        "jieba.LICENSE.txt",
        wordlists.as_jieba_notice,
        Text(
            zh="上述词典的版本、许可与引用方式：词典文件本身不能带注释。",
            en="Version, licence and citation of that dictionary, which cannot hold comments.",
        ),
        group="terms",
    ),
    Export(
        "ledger.csv",
        ledger.as_csv,
        Text(
            zh="数字账：每份文件中每个阿拉伯数字的去向。",
            en="The ledgers: what became of every Arabic numeral of every source.",
        ),
        ledger.COLUMNS,
    ),
    Export(
        "milestones.csv",
        milestones.as_csv,
        Text(
            zh="大事：获奖、首创、入选，附日期与出处。",
            en="Milestones: awards, firsts and designations with date and source.",
        ),
        milestones.COLUMNS,
    ),
    Export(
        "corrections.csv",
        corrections.as_csv,
        Text(
            zh="更正：本站发布后改正的错误，原为什么、现为什么、缘由，新的在前。",
            en="Corrections: errors of ours that were put right, what was said, what is said now and why, newest first.",
        ),
        corrections.COLUMNS,
    ),
    *(
        Export(
            file.format(language),
            partial(make, language=language),
            Text(
                zh=f"新增数字、新增术语与更正的订阅源（{form}，{name.zh}）。",
                en=f"The feed of new figures, new terms and corrections ({form}, in {name.en}).",
            ),
            group="programs",
        )
        for file, form, make in (
            (feed.XML, "Atom", feed.as_atom),
            (feed.JSON, "JSON Feed", feed.as_json_feed),
        )
        for language, name in FEEDS.items()
    ),
    Export(
        "targets.csv",
        targets.as_csv,
        Text(
            zh="目标与结果：每个目标的状态、所对照的已知数字、差距与每年的进度；推算的各列单独标明。",
            en="Targets and results: the state of each, the figure it is held against, distance and yearly pace. What is "
            "worked out has columns of its own.",
        ),
        targets.COLUMNS,
    ),
    Export(
        "term-uses.csv",
        wording.uses_as_csv,
        Text(
            zh="术语的使用：哪份文件、哪个段落、几次。",
            en="Uses of terms: which source, which section, how often.",
        ),
        wording.USE_COLUMNS,
    ),
    Export(
        "phrases.csv",
        wording.phrases_as_csv,
        Text(
            zh="加引号的和以数目开头的短语各由哪个词条解释，或因何不收。",
            en="Phrases in quotation marks or beginning with a numeral: the entry that explains each, or why none does.",
        ),
        wording.PHRASE_COLUMNS,
    ),
    Export(
        "reconciliation.json",
        reconciliation.as_json,
        Text(
            zh="数字之间的核对：每条关系的算式、印出的数、应有的范围、容差、结论与缘由；数值以所验数字的单位计（JSON）。",
            en="The figures held against each other: arithmetic, what is printed, the range it should lie in, tolerance, "
            "verdict and why, for each relation; numbers are in the unit of the tested figure (JSON).",
        ),
        group="programs",
    ),
    Export(
        "derived.csv",
        derived.as_csv,
        Text(
            zh="推算的数字：由印出的数字推得，没有来源印出过，附算式与舍入允许的范围。",
            en="Derived figures: they follow from printed ones and are printed in no source; with arithmetic and range.",
        ),
        derived.COLUMNS,
    ),
    Export(
        "citations.bib",
        bibtex.as_bibtex,
        Text(
            zh="本版、各份报告、图表和术语的引用条目（BibTeX，biblatex 亦可用），中英文各一条。",
            en="Entries to cite the edition, each report, chart and term (BibTeX, for biblatex too), one in "
            "each language.",
        ),
        group="cite",
    ),
    Export(
        "citations.csl.json",
        csl.as_csl,
        Text(
            zh="同上，供文献管理软件导入（CSL-JSON）。",
            en="The same entries for reference managers (CSL-JSON).",
        ),
        group="cite",
    ),
    Export(
        cff.NAME,
        cff.as_cff,
        Text(
            zh="本版的引用信息（Citation File Format 1.2.0）。",
            en="How to cite the edition (Citation File Format 1.2.0).",
        ),
        group="cite",
    ),
    *sources.TABLES,
    *vocabularies.TABLES,
)
"""What the site offers, in the order in which the data page lists each group."""
