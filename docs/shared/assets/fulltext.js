/* The full text of one language, searched in the reader's browser: window.hxFullText(query, limit) gives
   {total, hits: [{title, href, excerpt: [[text, marked], …]}]}, best first, one hit a page. Every word of the query
   must stand on the page: Chinese anywhere, other words where a word begins. The index is a script beside this one,
   asked for by the first call, so that pages opened as files have it too. */
(function () {
  "use strict";

  const INDEX = new URL("fulltext-index.js", document.currentScript.src).href;

  /* Folding: what a reader does not see, or would not think of typing, makes no difference. */

  const QUOTES = "\"'`«»\u02bc\u2018-\u201f\u2039\u203a\u3008-\u300f\u301d-\u301f";
  const DOTS = "\u00b7\u2022\u2027\u30fb", NO_WIDTH = "\u00ad\u200b-\u200f\u2060\ufeff";
  const IGNORED = new RegExp("[" + QUOTES + DOTS + NO_WIDTH + "]");
  const DASH = /[\u2010-\u2015\u2212~\u301c]/;
  const HAN = /\p{Script=Han}/u;
  const signs = new Map();

  function plainOf(sign) {
    if (!signs.has(sign)) {
      const plain = sign.normalize("NFKC").toLowerCase();
      signs.set(sign, IGNORED.test(plain) ? "" : DASH.test(plain) ? "-" : plain.trim() ? plain : " ");
    }
    return signs.get(sign);
  }

  /* A text as it is compared. White space beside Chinese goes, as does the comma in 6,140. `places`, where given,
     takes for each sign of the outcome the place in the text that it came from. */
  function fold(text, places) {
    let out = "", last = "", gap = false, place = 0;
    for (const sign of text) {
      const plain = plainOf(sign);
      const thousands = plain === "," && /\d/.test(last) && /^\d{3}/.test(text.slice(place + 1, place + 4));
      if (plain === " ") gap = out !== "";
      else if (plain && !thousands) {
        const grown = (gap && !HAN.test(last) && !HAN.test(plain) ? " " : "") + plain;
        if (places) for (let n = grown.length; n > 0; n -= 1) places.push(place);
        out += grown;
        last = plain.slice(-1);
        gap = false;
      }
      place += sign.length;
    }
    return out;
  }

  const BETWEEN = /[^\p{L}\p{M}\p{N}\p{S}%‰&#@/.-]+/u;
  const AT_THE_ENDS = /^[&#@/.-]+|[&/.-]+$/g;
  const PLURAL = /^[a-z]{3,}[a-hj-rtv-z]s$/;

  function wordsOf(query) {
    const pieces = query.split(/[^\S\ufeff]+/).flatMap((piece) => fold(piece).split(BETWEEN));
    const words = pieces.map((word) => word.replace(AT_THE_ENDS, "")).filter(Boolean);
    return [...new Set(words)].map((word) => PLURAL.test(word) ? word.slice(0, -1) : word);
  }

  /* Matching: how a word stands in a folded text. 0 not at all, 1 inside, 2 where something begins, 3 whole. */

  const LETTER = /[\p{Script=Latin}\p{N}]/u;

  function standing(text, word, at) {
    const before = text.charAt(at - 1), after = text.charAt(at + word.length);
    if (!LETTER.test(word.charAt(0))) return HAN.test(before) ? 1 : HAN.test(after) ? 2 : 3;
    const decimals = /^\d/.test(word) && /\d\.$/.test(text.slice(Math.max(at - 2, 0), at));
    if (decimals || LETTER.test(before)) return 0;
    return LETTER.test(word.slice(-1)) && LETTER.test(after) ? 2 : 3;
  }

  function quality(text, word) {
    let best = 0;
    for (let at = text.indexOf(word); at >= 0 && best < 3; at = text.indexOf(word, at + 1)) {
      best = Math.max(best, standing(text, word, at));
    }
    return best;
  }

  /* Ranks, against 1 to 3 for a word in running text. */

  const TITLE = 20, HEADING = 3, PHRASE = 4;

  /* A title is a name in each language; the more of one of them the word is, the better, most of all its beginning. */
  function inTitle(page, word) {
    const found = quality(page.name, word);
    const share = (name) => name.includes(word) ? word.length / name.length + (name.startsWith(word) ? 0.5 : 0) : 0;
    return found && TITLE * (found + 3 * Math.max(...page.names.map(share)));
  }

  function inPart(part, word) {
    return Math.max(HEADING * quality(part.head, word), quality(part.body, word));
  }

  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  /* The page's rank, and the part with most of what its title does not say; nothing where a word is missing. */
  function ranked(page, words, phrase) {
    const titled = words.map((word) => inTitle(page, word));
    const rest = words.filter((_, n) => !titled[n]);
    const found = page.parts.map((part) => rest.map((word) => inPart(part, word)));
    if (rest.some((_, n) => !found.some((ranks) => ranks[n]))) return null;
    const sums = found.map((ranks) => sum(ranks) * (ranks.every(Boolean) ? 2 : 1));
    const best = Math.max(...sums);
    const part = page.parts[sums.indexOf(best)];
    const together = phrase ? inTitle(page, phrase) || PHRASE * inPart(part, phrase) : 0;
    return { page, part, rank: sum(titled) + together + best * page.weight };
  }

  const better = (one, other) => other.rank - one.rank || one.page.name.length - other.page.name.length;

  /* Excerpts: the stretch of a part in which most of the words stand, with the words marked. */

  const WIDTH = 80, BEFORE = 22, NEAR = 14;
  const JOINED = /^[^\s\p{Script=Han}\u2018-\u201f\u3000-\u303f\uff00-\uffef]{2}$/u;
  const PLURAL_END = /^s(?![\p{L}\p{N}])/u;

  function spansOf(text, words) {
    const places = [], folded = fold(text, places), spans = [];
    words.forEach((word, n) => {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (!standing(folded, word, at)) continue;
        const after = at + word.length;
        const last = places[after - (PLURAL_END.test(folded.slice(after, after + 2)) ? 0 : 1)];
        spans.push([places[at], last + (text.codePointAt(last) > 0xffff ? 2 : 1), n]);
      }
    });
    return spans.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  }

  function startOf(text, spans) {
    let start = 0, most = 0;
    spans.forEach(([from], n) => {
      const near = spans.slice(n).filter((span) => span[1] <= from + WIDTH - BEFORE);
      const words = new Set(near.map((span) => span[2])).size;
      if (words > most) { most = words; start = from - BEFORE; }
    });
    return Math.max(Math.min(start, text.length - WIDTH), 0);
  }

  /* The next place, on or back, where neither a word nor a pair of surrogates is cut and no blank is left over. */
  function uncut(text, at, step) {
    let to = at;
    while (to > 0 && to < text.length && Math.abs(to - at) < NEAR && JOINED.test(text.slice(to - 1, to + 1))) to += step;
    if (/[\udc00-\udfff]/.test(text.charAt(to))) to += step;
    while (/\s/.test(text.charAt(step > 0 ? to : to - 1))) to += step;
    return to;
  }

  function excerpt(part, words) {
    const within = (folded) => words.some((word) => quality(folded, word));
    const text = !within(part.body) && within(part.head) ? part.heading + " · " + part.text : part.text;
    const spans = spansOf(text, words), wanted = startOf(text, spans);
    const start = uncut(text, wanted, 1), end = uncut(text, Math.min(wanted + WIDTH, text.length), -1);
    const pieces = [[start > 0 ? "…" : "", false]];
    let at = start;
    for (const span of spans) {
      const from = Math.max(span[0], at), to = Math.min(span[1], end);
      if (to <= from) continue;
      pieces.push([text.slice(at, from), false], [text.slice(from, to), true]);
      at = to;
    }
    pieces.push([text.slice(at, end) + (end < text.length ? "…" : ""), false]);
    return merged(pieces);
  }

  function merged(pieces) {
    const out = [];
    for (const [text, marked] of pieces.filter((piece) => piece[0])) {
      const last = out[out.length - 1];
      if (last && last[1] === marked) last[0] += text;
      else out.push([text, marked]);
    }
    return out;
  }

  /* The index: asked for once, and after a failure again; folded piece by piece, so that who types on is not held up. */

  const PATIENCE = 30; // milliseconds
  let loading = null;

  function fetched() {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = INDEX;
      script.charset = "utf-8";
      script.onload = () => resolve(window.hxFullTextIndex);
      script.onerror = () => reject(new Error("the full text was not loaded"));
      document.head.append(script);
    });
  }

  async function prepared(index) {
    const pages = [];
    let until = performance.now() + PATIENCE;
    for (const entry of index) {
      pages.push(pageOf(entry));
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + PATIENCE;
    }
    return pages;
  }

  function load() {
    loading = loading || fetched().then(prepared).catch((error) => { loading = null; throw error; });
    return loading;
  }

  function pageOf([address, title, weight, cuts]) {
    const name = fold(title);
    const names = [name, ...name.match(/\p{Script=Han}+|\P{Script=Han}+/gu) || []];
    const parts = cuts.map(([fragment, heading, text]) => {
      return { fragment, heading, text, head: fold(heading), body: fold(text) };
    });
    return { address, title, weight, name, names, parts };
  }

  function hitOf({ page, part }, words) {
    const href = page.address + (part.fragment ? "#" + part.fragment : "");
    return { title: page.title, href, excerpt: excerpt(part, words) };
  }

  window.hxFullText = async function (query, limit) {
    const pages = await load(), words = wordsOf(query);
    if (!words.length) return { total: 0, hits: [] };
    const phrase = words.length > 1 ? fold(words.join(" ")) : "";
    const found = pages.map((page) => ranked(page, words, phrase)).filter(Boolean).sort(better);
    return { total: found.length, hits: found.slice(0, limit).map((page) => hitOf(page, words)) };
  };
})();
