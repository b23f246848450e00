/* The full text of one language, searched in the reader's browser: window.hxFullText(query, limit) gives
   {total, hits: [{title, href, excerpt: [[text, marked], …]}]}, best first, one hit a page. Every word of the query
   must stand on the page: Chinese anywhere, other words where a word begins. The index is a script beside this one,
   asked for by the first call, so that pages opened as files have it too. */
(function () {
  "use strict";

  const INDEX = new URL("fulltext-index.js", document.currentScript.src).href;
  const IGNORED = /["'`«»\u00ad\u00b7\u02bc\u200b-\u200f\u2018-\u201f\u2022\u2027\u2039\u203a\u2060\u3008-\u300f\u301d-\u301f\u30fb\ufeff]/;
  const DASH = /[\u2010-\u2015\u2212~\u301c]/;
  const HAN = /\p{Script=Han}/u;
  const LETTER = /[\p{Script=Latin}\p{N}]/u;
  const BETWEEN = /[^\p{L}\p{M}\p{N}\p{S}%‰&#@/.-]+/u;
  const PLURAL = /^[a-z]{3,}[^ius]s$/;
  const TITLE = 20, HEADING = 3; // against 1 for running text
  const WIDTH = 80, BEFORE = 22; // of an excerpt, and of what stands before the first word in it

  /* Folding: what a reader does not see, or would not think of typing, makes no difference. */

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
        const parted = gap && !HAN.test(last) && !HAN.test(plain) ? " " : "";
        out += parted + plain;
        if (places) for (let n = parted.length + plain.length; n > 0; n -= 1) places.push(place);
        last = plain.slice(-1);
        gap = false;
      }
      place += sign.length;
    }
    return out;
  }

  function wordsOf(query) {
    const pieces = query.split(/[^\S\ufeff]+/).flatMap(function (piece) { return fold(piece).split(BETWEEN); });
    const words = pieces.map(function (word) { return word.replace(/^[&#@/.-]+|[&/.-]+$/g, ""); }).filter(Boolean);
    return [...new Set(words)].map(function (word) { return PLURAL.test(word) ? word.slice(0, -1) : word; });
  }

  /* Matching: how well a word stands in a folded text. 0 not, 1 inside, 2 at a beginning, 3 whole. */

  function standing(text, word, at) {
    const before = text.charAt(at - 1), after = text.charAt(at + word.length);
    if (LETTER.test(word.charAt(0))) {
      if (LETTER.test(before) || (/\d\.$/.test(text.slice(Math.max(at - 2, 0), at)) && /^\d/.test(word))) return 0;
      return LETTER.test(word.slice(-1)) && LETTER.test(after) ? 2 : 3;
    }
    if (HAN.test(before)) return 1;
    return HAN.test(after) ? 2 : 3;
  }

  function quality(text, word) {
    let best = 0;
    for (let at = text.indexOf(word); at >= 0 && best < 3; at = text.indexOf(word, at + 1)) {
      best = Math.max(best, standing(text, word, at));
    }
    return best;
  }

  /* A title is a name in each language; the more of one of them the word is, the better. */
  function inTitle(page, word) {
    const found = quality(page.name, word);
    const shares = page.names.map(function (name) { return name.includes(word) ? word.length / name.length : 0; });
    return found && TITLE * (found + 3 * Math.max(...shares));
  }

  function inPart(part, word) {
    return Math.max(HEADING * quality(part.head, word), quality(part.body, word));
  }

  /* The page's rank for all words, with the part that shows them best; nothing where a word is missing. */
  function ranked(page, words, phrase) {
    const titled = words.map(function (word) { return inTitle(page, word); });
    const rest = words.filter(function (_, n) { return !titled[n]; });
    const parts = page.parts.map(function (part) { return rest.map(function (word) { return inPart(part, word); }); });
    if (!rest.every(function (_, n) { return parts.some(function (found) { return found[n]; }); })) return null;
    const sums = parts.map(function (found) { return sum(found) * (found.every(Boolean) ? 2 : 1); });
    const best = Math.max(...sums);
    const part = page.parts[sums.indexOf(best)];
    const whole = phrase ? inTitle(page, phrase) || 4 * inPart(part, phrase) : 0;
    return { page: page, part: part, rank: sum(titled) + whole + best * page.weight };
  }

  function sum(numbers) {
    return numbers.reduce(function (total, number) { return total + number; }, 0);
  }

  function better(one, other) {
    return other.rank - one.rank || one.page.name.length - other.page.name.length;
  }

  /* Excerpts: the stretch of a part with most of the words. */

  function found(text, words) {
    const places = [], folded = fold(text, places), spans = [];
    words.forEach(function (word, n) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (standing(folded, word, at)) spans.push([places[at], endOf(text, places[at + word.length - 1]), n]);
      }
    });
    return spans.sort(function (one, other) { return one[0] - other[0] || other[1] - one[1]; });
  }

  function endOf(text, place) {
    return place + String.fromCodePoint(text.codePointAt(place)).length;
  }

  function beginning(text, spans) {
    let start = 0, most = 0;
    spans.forEach(function (first, n) {
      const near = new Set();
      for (let m = n; m < spans.length && spans[m][1] <= first[0] + WIDTH - BEFORE; m += 1) near.add(spans[m][2]);
      if (near.size > most) { most = near.size; start = first[0] - BEFORE; }
    });
    return Math.max(Math.min(start, text.length - WIDTH), 0);
  }

  /* Back or forth to where no word and no pair of surrogates is cut. */
  function uncut(text, at, step) {
    let to = at;
    while (Math.abs(to - at) < 14 && to > 0 && to < text.length && /^[^\s\p{Script=Han}、，。；：]{2}$/u.test(text.slice(to - 1, to + 1))) to += step;
    return /[\udc00-\udfff]/.test(text.charAt(to)) ? to + step : to;
  }

  function excerpt(part, words) {
    const inside = words.some(function (word) { return quality(part.body, word); });
    const headed = !inside && words.some(function (word) { return quality(part.head, word); });
    const text = headed ? part.heading + " · " + part.text : part.text;
    const spans = found(text, words), wanted = beginning(text, spans);
    const start = uncut(text, wanted, 1), end = uncut(text, Math.min(wanted + WIDTH, text.length), -1);
    const pieces = [[start > 0 ? "…" : "", false]];
    let at = start;
    for (const [from, to] of spans) {
      if (to <= at || from >= end) continue;
      pieces.push([text.slice(at, Math.max(from, at)), false], [text.slice(Math.max(from, at), Math.min(to, end)), true]);
      at = Math.min(to, end);
    }
    pieces.push([text.slice(at, end) + (end < text.length ? "…" : ""), false]);
    return joined(pieces);
  }

  function joined(pieces) {
    const out = [];
    for (const [text, marked] of pieces) {
      if (!text) continue;
      if (out.length && out[out.length - 1][1] === marked) out[out.length - 1][0] += text;
      else out.push([text, marked]);
    }
    return out;
  }

  /* The index, asked for once; after a failure again. */

  let loading = null;

  function load() {
    loading = loading || new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      script.src = INDEX;
      script.onload = function () { resolve(window.hxFullTextIndex.map(pageOf)); delete window.hxFullTextIndex; };
      script.onerror = function () { loading = null; reject(new Error("full text not loaded")); };
      document.head.append(script);
    });
    return loading;
  }

  function pageOf([address, title, weight, parts]) {
    const name = fold(title);
    return {
      address: address, title: title, weight: weight, name: name,
      names: [name, ...name.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) || []],
      parts: parts.map(function ([fragment, heading, text]) {
        return { fragment: fragment, heading: heading, text: text, head: fold(heading), body: fold(text) };
      }),
    };
  }

  function hit({ page, part }, words) {
    const href = page.address + (part.fragment ? "#" + part.fragment : "");
    return { title: page.title, href: href, excerpt: excerpt(part, words) };
  }

  window.hxFullText = async function (query, limit) {
    const pages = await load();
    const words = wordsOf(query);
    if (!words.length) return { total: 0, hits: [] };
    const phrase = words.length > 1 ? fold(words.join(" ")) : "";
    const hits = pages.map(function (page) { return ranked(page, words, phrase); }).filter(Boolean).sort(better);
    return { total: hits.length, hits: hits.slice(0, limit).map(function (found) { return hit(found, words); }) };
  };
})();
