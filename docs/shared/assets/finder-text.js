/* Text as the finder compares it: folded, with numerals in Arabic digits, and how many slips part two words.
   Nothing here knows the page or the index. A line is folded text with the way back into what is written. */
(function () {
  "use strict";

  const DIGITS = { "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9 };
  const TENS = { "十": 10, "百": 100, "千": 1000 };
  const ENGLISH = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    + "seventeen eighteen nineteen twenty").split(" ");
  const ORDINALS = ("- first - third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    + "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth").split(" "); // a second is also a time
  const NUMBERS = new Map([...ENGLISH.entries(), ...ORDINALS.entries()].map(([n, word]) => [word, String(n)]));
  const NUMERAL = /[〇零一二三四五六七八九两双]?[十百千][一二三四五六七八九]?|[〇零一二三四五六七八九两双]|[a-z]+/g;
  const HAN = /\p{Script=Han}/u;
  const SUM = /(?<=[\d一二三四五六七八九十])加(?=[\d一二三四五六七八九十n])/gi;
  const known = new Map(), simplified = new Map();

  /* Takes pairs of characters, each traditional one before the simplified one that it stands for. */
  function learn(pairs) {
    const characters = [...pairs];
    for (let i = 0; i < characters.length; i += 2) simplified.set(characters[i], characters[i + 1]);
    known.clear();
  }

  function simplify(text) {
    return [...text].map((character) => simplified.get(character) || character).join("");
  }

  /* A character's letters without case, width and accents, each with its kind; an apostrophe joins, all else parts. */
  function lettersOf(character) {
    if (!known.has(character)) {
      const plain = character.normalize("NFKC").normalize("NFD").toLowerCase().match(/[\p{L}\p{N}]/gu) || [];
      const letters = plain.map((letter) => simplified.get(letter) || letter).map((letter) => [letter, HAN.test(letter) ? "han" : /\p{N}/u.test(letter) ? "digit" : "letter"]);
      known.set(character, letters.length || !/['’ʼ\p{M}]/u.test(character) ? letters : null);
    }
    return known.get(character);
  }

  function line() {
    return { text: "", starts: "", at: [], end: [] };
  }

  function push(folded, letters, starts, at, end) {
    folded.text += letters;
    for (let i = 0; i < letters.length; i += 1) {
      folded.starts += starts && i === 0 ? "1" : "0";
      folded.at.push(at);
      folded.end.push(end);
    }
  }

  /* Text without case, width, accents, punctuation and blanks. `starts` has a 1 where a word, a syllable or a Han
     character begins; `at` and `end` lead from each letter back into the source. */
  function fold(source) {
    const folded = line();
    let last = "", at = 0;
    for (const character of source.replace(SUM, "+")) { // 六加一 is 6+1
      const letters = lettersOf(character), end = at + character.length;
      for (const [letter, kind] of letters || []) {
        push(folded, letter, kind === "han" || kind !== last, at, end);
        last = kind;
      }
      if (letters && !letters.length) last = "";
      at = end;
    }
    folded.text = folded.text.replace(/is(at|e|ing)/g, "iz$1").replace(/entre/g, "enter"); // specialised, centre
    return folded;
  }

  /* The same with every numeral, in either script and language, in Arabic digits: 七地 and seven hubs begin with 7. */
  function counted(folded) {
    const result = line();
    let done = 0;
    function copy(to) {
      for (; done < to; done += 1) push(result, folded.text[done], folded.starts[done] === "1", folded.at[done], folded.end[done]);
    }
    for (const found of folded.text.matchAll(NUMERAL)) {
      for (const [from, to] of bounds(folded, found.index, found.index + found[0].length)) {
        const digits = number(folded.text.slice(from, to), /\d/.test(folded.text[from - 1]));
        if (digits === null) continue;
        copy(from);
        push(result, digits, true, folded.at[from], folded.end[to - 1]);
        done = to;
      }
    }
    copy(folded.text.length);
    return result;
  }

  /* Where the words in a stretch of letters begin and end; a Chinese numeral is one word. */
  function bounds(folded, from, to) {
    if (HAN.test(folded.text[from])) return [[from, to]];
    const starts = [from];
    for (let i = from + 1; i < to; i += 1) if (folded.starts[i] === "1") starts.push(i);
    return starts.map((start, i) => [start, starts[i + 1] || to]);
  }

  function number(word, afterDigit) {
    if (NUMBERS.has(word)) return NUMBERS.get(word);
    if (afterDigit && /^(st|nd|rd|th)$/.test(word)) return ""; // the 14th is the 14
    const ten = [...word].findIndex((character) => character in TENS);
    if (ten >= 0) return String((ten ? DIGITS[word[0]] : 1) * TENS[word[ten]] + (DIGITS[word[ten + 1]] || 0));
    return word in DIGITS ? String(DIGITS[word]) : null;
  }

  function initials(pinyin) {
    const result = line();
    for (let i = 0; i < pinyin.text.length; i += 1) {
      if (pinyin.starts[i] === "1") push(result, pinyin.text[i], true, pinyin.at[i], pinyin.end[i]);
    }
    return result;
  }

  function words(folded) {
    return folded.text ? bounds(folded, 0, folded.text.length).map(([from, to]) => folded.text.slice(from, to)) : [];
  }

  /* How many slips a text of this length may hold: two from 8 letters, or from 6 where other words bear it out. */
  function allowed(length, borneOut) {
    return length < 4 ? 0 : length < (borneOut ? 6 : 8) ? 1 : 2;
  }

  /* Slips from what was typed to a word, or to its beginning where that will do; 0 for none and for too many. Two
     letters that changed places are one slip (optimal string alignment). Short words and beginnings must begin alike. */
  function slips(typed, word, limit, beginning) {
    const alike = typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);
    const longer = beginning && alike;
    if (!limit || (!alike && typed.length < 6 && !HAN.test(typed)) || word.length < typed.length - limit) return 0;
    if (!longer && word.length > typed.length + limit) return 0;
    const last = lastRow(typed, word.slice(0, typed.length + limit), limit);
    if (!last) return 0;
    const count = longer ? Math.min(...last) : last[word.length];
    return count <= limit ? count : 0;
  }

  /* The last row of the table of distances, or nothing as soon as every way is too long. */
  function lastRow(typed, word, limit) {
    let before = [], row = Array.from({ length: word.length + 1 }, (_, j) => j);
    for (let i = 1; i <= typed.length; i += 1) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= word.length; j += 1) {
        const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1] ? before[j - 2] + 1 : limit + 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1), swapped);
        if (next[j] < least) least = next[j];
      }
      if (least > limit) return null;
      before = row;
      row = next;
    }
    return row;
  }

  window.hxText = { learn, simplify, fold, counted, initials, words, allowed, slips };
})();
