/* Which entries a query finds, and in what order. Nothing here knows the page.
   hxMatch.prepare(index) makes a book of the index, hxMatch.find(book, query) the results, best first, and
   hxMatch.shown(result) the forms of a result with what was found marked. A lower cost is a better match. */
(function () {
  "use strict";

  const { learn, fold, counted, initials, words, allowed, slips } = window.hxText;
  const OWN = 0, ALIAS = 1, WITHIN = 1.5, PART = 4, CONTEXT = 8; // a part that is the query comes after a name that begins so
  const SLOTS = { [ALIAS]: "alias", [WITHIN]: "within", [PART]: "part" };
  const EXACT = 0, BEGINNING = 2, INSIDE = 4;
  const NEARLY = 0.25, INITIALS = 0.5, SCATTERED = 1, SLIP = 20;
  const IDLE = new Set(["a", "an", "and", "by", "for", "in", "of", "on", "or", "the", "to", "with"]);

  const WAYS = [
    { script: "zh", form: 0, read: (folded) => folded, extra: 0 },
    { script: "zh", form: 0, read: counted, extra: NEARLY },
    { script: "pinyin", form: 1, read: (folded) => folded, extra: 0 },
    { script: "en", form: 2, read: (folded) => folded, extra: 0 },
    { script: "en", form: 2, read: counted, extra: NEARLY },
    { script: "initials", form: 1, read: initials, extra: INITIALS },
  ];

  function prepare(index) {
    learn(index.traditional);
    const places = index.places.map((forms) => linesOf(forms, CONTEXT));
    const entries = index.entries.map(function ([kind, href, own, others, parts, context], order) {
      const lines = linesOf([own], OWN).concat(linesOf(others, ALIAS), linesOf(parts, kind === "place" ? WITHIN : PART));
      return { kind, href, own, order, lines, context: context.flatMap((place) => places[place]) };
    });
    const english = entries.flatMap((entry) => entry.lines.filter((line) => line.script === "en"));
    const vocabulary = [...new Set(english.flatMap(words))].filter((word) => /^[a-z]{3,}$/.test(word));
    return { entries, vocabulary, kinds: [...new Set(entries.map((entry) => entry.kind))] };
  }

  /* Forms (Chinese, pinyin, English) as the lines that are searched; a line like one before it is left out. What was
     written with Arabic digits is the same when counted, and is found by numerals of either script. */
  function linesOf(forms, field) {
    return forms.flatMap(function (form) {
      const folded = form.map(fold), seen = new Set(), lines = [];
      for (const way of WAYS) {
        const { text, starts } = way.read(folded[way.form]), name = way.script + text;
        if (way.read === counted) lines.filter((line) => line.script === way.script && line.text === text).forEach((line) => { line.counted = true; });
        if (!text || seen.has(name) || (way.script === "initials" && field >= PART)) continue;
        seen.add(name);
        lines.push({ text, starts, form, field, way, script: way.script, extra: way.extra });
      }
      return lines;
    });
  }

  /* What to look for: as typed, with Arabic digits, and as pinyin, where a digit is a tone and v is ü. */
  function needle(text) {
    const folded = fold(text), raw = folded.text;
    const pinyin = raw.replace(/([a-z])[0-5](?!\d)/g, "$1").replace(/([ln])v/g, "$1u");
    const singular = /[a-z]{3}s$/.test(raw) ? raw.replace(/ies$/, "y").replace(/s$/, "") : "";
    return { raw, pinyin, singular, digits: counted(folded).text, han: /\p{Script=Han}/u.test(raw) };
  }

  /* The whole query; its words, without those that tell nothing; and its words cut further where nothing else helps. */
  function read(query) {
    const typed = query.normalize("NFKC").replace(/['’ʼ]/g, "").split(/[^\p{L}\p{N}\p{M}]+/u).map(needle).filter((piece) => piece.raw);
    const telling = typed.filter((piece) => !IDLE.has(piece.raw)), pieces = telling.length ? telling : typed;
    const cut = pieces.flatMap(cutAtScripts).map((piece) => ({ ...piece, halves: halvesOf(piece) }));
    const further = cut.length > pieces.length || cut.some((piece) => piece.halves.length);
    return { whole: needle(query), pieces, cut: further ? cut : null };
  }

  /* 甘州gdp is two words; 7地 and 5g are one. */
  function cutAtScripts(piece) {
    const runs = piece.raw.match(/[a-z\d]*[a-z][a-z\d]*|[^a-z]+?(?=\d*[a-z]|$)/g) || [];
    return piece.han && runs.length > 1 ? runs.map(needle) : [piece];
  }

  /* Chinese without blanks: 甘州生产总值 is a place and a name. Two characters at least on each side. */
  function halvesOf({ raw }) {
    if (!/^\p{Script=Han}{4,}$/u.test(raw)) return [];
    return Array.from({ length: raw.length - 3 }, (_, i) => [needle(raw.slice(0, i + 2)), needle(raw.slice(i + 2))]);
  }

  function find(book, query) {
    const asked = read(query);
    if (!asked.whole.raw) return [];
    const exact = ranked(book, asked, null);
    if (exact.some((result) => result.cost < PART + BEGINNING)) return exact;
    const known = new Set(exact.map((result) => result.entry));
    const supposed = ranked(book, asked, meantBy(book, asked)).filter((result) => !known.has(result.entry));
    return exact.concat(supposed.map((result) => ({ ...result, supposed: true })));
  }

  function ranked(book, asked, meant) {
    const results = [];
    for (const entry of book.entries) {
      const result = inEntry(entry, asked, meant);
      if (result) results.push({ entry, ...result, length: result.hits[0].line.text.length, kind: book.kinds.indexOf(entry.kind) });
    }
    const clear = results.filter((result) => !result.faint);
    return (clear.length ? clear : results).sort((a, b) => a.cost - b.cost || a.length - b.length || a.kind - b.kind || a.entry.order - b.entry.order);
  }

  /* The whole query in one place, or every word of it somewhere; the name of a place alone is not enough. */
  function inEntry(entry, { whole, pieces, cut }, meant) {
    const hit = best(entry.lines, whole, meant), together = hit && { cost: hit.cost, hits: [hit] };
    const apart = pieces.length > 1 ? everyOne(entry, pieces, meant) : null;
    if (together && apart) return together.cost <= apart.cost ? together : apart;
    return together || apart || (cut && everyOne(entry, cut, meant));
  }

  function everyOne(entry, pieces, meant) {
    const hits = [];
    for (const piece of pieces) {
      const hit = best(entry.lines, piece, meant) || best(entry.context, piece, null);
      const found = hit ? [hit] : inTwo(entry, piece.halves || []);
      if (!found) return null;
      hits.push(...found);
    }
    if (hits.every(({ line }) => line.field === CONTEXT) || hits.some(isHalfANumber)) return null;
    hits.sort((a, b) => a.line.field - b.line.field);
    const cost = hits.reduce((sum, hit) => sum + hit.cost, 0) / hits.length + SCATTERED;
    return { cost, hits, faint: hits.length > 1 && hits.every(isSyllable) }; // syllables here and there: only if nothing else
  }

  /* The 10 in 100. */
  function isHalfANumber({ line, from, to }) {
    return line.starts[to] === "0" && /^\d+$/.test(line.text.slice(from, to));
  }

  /* A syllable of pinyin, or one or two letters with which an English word begins. */
  function isSyllable({ line, from, to }) {
    if (line.script === "pinyin") return line.starts.slice(from + 1, to).indexOf("1") < 0;
    return line.script === "en" && to - from < 3 && line.starts[to] === "0";
  }

  function inTwo(entry, halves) {
    const named = halves.length ? entry.lines.filter((line) => line.field < PART) : [];
    for (const pair of halves) {
      const hits = pair.map((half) => best(named, half, null) || best(entry.context, half, null));
      if (hits.every(Boolean)) return hits;
    }
    return null;
  }

  function best(lines, wanted, meant) {
    let hit = null;
    for (const line of lines) {
      if (hit && hit.cost <= line.field + line.extra) continue;
      const next = inLine(line, wanted) || (meant && meant.has(wanted) && slipped(line, meant.get(wanted)));
      if (next && (!hit || next.cost < hit.cost)) hit = next;
    }
    return hit;
  }

  function inLine(line, wanted) {
    const { script } = line;
    if (script === "zh") return at(line, line.extra ? wanted.digits : wanted.raw) || (line.counted && at(line, wanted.digits)) || null;
    if (wanted.han || (script === "initials" && wanted.raw.length < 2)) return null;
    if (script === "pinyin") return at(line, wanted.pinyin);
    if (script === "initials") return at(line, wanted.raw);
    return at(line, line.extra ? wanted.digits : wanted.raw) || (wanted.singular && at(line, wanted.singular, true)) || null;
  }

  /* Where a text stands in a line, from the beginning of a word on and, if so wanted, to the end of one. */
  function at(line, text, wholeWords) {
    let from = line.text.indexOf(text);
    while (from >= 0 && (line.starts[from] === "0" || (wholeWords && line.starts[from + text.length] === "0"))) {
      from = line.text.indexOf(text, from + 1);
    }
    return from < 0 || !text ? null : hitAt(line, from, from + text.length);
  }

  function hitAt(line, from, to) {
    const where = from > 0 ? INSIDE : to < line.text.length ? BEGINNING : EXACT;
    const broken = line.starts[to] === "0" ? NEARLY : 0;
    const faint = line.script === "initials" && from > 0 && to - from < 3 ? SCATTERED : 0;
    return { line, from, to, cost: line.field + where + line.extra + broken + faint };
  }

  /* For each piece how many slips it may hold, and the English words that may have been meant. */
  function meantBy(book, { whole, pieces }) {
    const meant = new Map();
    for (const piece of [whole, ...pieces]) {
      const limit = allowed(piece.raw.length, piece !== whole && pieces.length > 1);
      const latin = /^[a-z]{4,}$/.test(piece.pinyin), english = [];
      for (const word of latin ? book.vocabulary : []) {
        const count = slips(piece.raw, word, limit, piece.raw.length >= 6);
        if (count) english.push([word, count]);
      }
      if (limit && (latin || piece.han)) meant.set(piece, { piece, limit, english });
    }
    return meant;
  }

  function slipped(line, { piece, limit, english }) {
    if (line.script === "en" && !line.extra) return cheapest(english.map(([word, count]) => withSlips(at(line, word, true), count)));
    if (line.script === "pinyin" && line.field < PART && !piece.han) return slippedStretch(line, piece.pinyin, limit);
    if (line.script !== "zh" || line.extra || line.field >= PART || !piece.han) return null;
    const hit = slippedStretch(line, piece.raw, limit);
    return hit && numerals(line.text.slice(hit.from, hit.to)) === numerals(piece.raw) ? hit : null; // 七地二屏 is no slip
  }

  function numerals(text) {
    return counted(fold(text)).text.replace(/\D/g, "");
  }

  /* Whole syllables, two or more, or characters: anything shorter is near to every other word. */
  function slippedStretch(line, typed, limit) {
    const least = typed.length - limit; // a quick look first: a slip leaves all other letters in the line
    if (line.text.length < least || [...typed].filter((letter) => line.text.includes(letter)).length < least) return null;
    const bounds = [...line.starts.matchAll("1")].map(({ index }) => index).concat(line.text.length), hits = [];
    bounds.forEach(function (from, i) {
      for (const to of bounds.slice(i + 2)) {
        if (to - from < Math.max(4, least) || to - from > typed.length + limit) continue;
        const count = slips(typed, line.text.slice(from, to), limit, false);
        if (count) hits.push(withSlips(hitAt(line, from, to), count));
      }
    });
    return cheapest(hits);
  }

  function withSlips(hit, count) {
    return hit && { ...hit, cost: hit.cost + SLIP + count };
  }

  function cheapest(hits) {
    return hits.reduce((one, other) => (one && (!other || one.cost <= other.cost) ? one : other), null);
  }

  /* The forms of a result as pieces [text, marked]; `via` is another form or a part through which it was found. */
  function shown({ entry, hits }) {
    const [zh, , en] = entry.own;
    const other = hits.find(({ line }) => line.field > OWN && line.field < CONTEXT);
    if (!other) return { ...markedForm(entry.own, hits), via: null };
    const { form, field } = other.line;
    if (form[0] && zh.includes(form[0])) return { ...markedForm(entry.own, hits), zh: marked(zh, [[zh.indexOf(form[0]), zh.indexOf(form[0]) + form[0].length]]), via: null };
    return { ...markedForm(entry.own, hits), via: { slot: form[0] ? SLOTS[field] : "literal", ...markedForm(form, hits) } };
  }

  function markedForm(form, hits) {
    const [zh, pinyin, en] = form, same = hits.filter(({ line }) => line.form === form);
    const sounds = ranges(same, "pinyin", "initials");
    return {
      zh: marked(zh, ranges(same, "zh").concat(charactersOf(form, sounds))),
      pinyin: marked(pinyin, sounds),
      en: marked(en, ranges(same, "en")),
    };
  }

  function ranges(hits, ...scripts) {
    return hits.filter(({ line }) => scripts.includes(line.script)).flatMap(function ({ line, from, to }) {
      const { at: begins, end } = line.way.read(fold(line.form[line.way.form]));
      if (line.script !== "initials") return [[begins[from], end[to - 1]]];
      return begins.slice(from, to).map((begin, i) => [begin, end[from + i]]);
    });
  }

  /* The characters whose syllables were found, where reading and writing go side by side. */
  function charactersOf([zh, pinyin], sounds) {
    const written = [...zh.matchAll(/\p{Script=Han}|[^\p{Script=Han}\s、，。；！？·（）《》“”‘’：—]+/gu)], read = [...pinyin.matchAll(/\S+/g)];
    if (written.length !== read.length) return [];
    const heard = read.map(({ 0: syllable, index }) => sounds.some(([from, to]) => from < index + syllable.length && to > index));
    return written.filter((_, i) => heard[i]).map(({ 0: character, index }) => [index, index + character.length]);
  }

  function marked(text, found) {
    const pieces = [];
    for (let i = 0; i < text.length; i += 1) {
      const inside = found.some(([from, to]) => from <= i && i < to), last = pieces[pieces.length - 1];
      if (last && last[1] === inside) last[0] += text[i];
      else pieces.push([text[i], inside]);
    }
    return pieces;
  }

  window.hxMatch = { prepare, find, shown };
})();
