/* Where the finder stands and what it is made of: on the page where the page has a place for it, in a dialog elsewhere,
   each made by finder-box.js. The matching and the index are fetched when a reader is about to type; the search in the
   pages' texts (fulltext.js) with the first letter, and it may be absent. */
(function () {
  "use strict";

  const { element, make } = window.hxFinderBox;
  const NEEDED = ["assets/finder-text.js", "assets/finder-match.js", "../assets/finder-index.js"];
  const word = JSON.parse(document.getElementById("hx-finder-words").textContent);
  const config = JSON.parse(document.getElementById("__config").textContent);
  const root = new URL(config.base.replace(/\/?$/, "/"), document.baseURI);
  const nothing = { total: 0, hits: [] };
  let book = null, fullText = null, dialog = null, cameFrom = null;

  function load(path) {
    return new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      script.async = false; // run in the order in which they are asked for
      script.src = new URL(path, root).href;
      script.onload = resolve;
      script.onerror = function () { script.remove(); reject(new Error(path)); };
      document.head.append(script);
    });
  }

  /* The book to search, or nothing where it does not load; the next call then tries again. */
  function getReady() {
    book = book || Promise.all(NEEDED.map(load)).then(() => window.hxMatch.prepare(window.hxFinderIndex)).catch(function () {
      book = null;
      return null;
    });
    return book;
  }

  function searchTexts(query, limit) {
    fullText = fullText || load("assets/fulltext.js").then(() => window.hxFullText, () => null);
    return fullText.then((search) => (search ? search(window.hxText.simplify(query), limit) : nothing)).catch(() => nothing);
  }

  /* An address below the language's folder as a link that works from a server and from a disk. */
  function link(address) {
    const url = new URL(address, root);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  }

  const site = { word, link, getReady, searchTexts };

  const inline = [...document.querySelectorAll(".hx-finder--inline")].map(function (place) {
    const box = make(place, site, function () {
      if (cameFrom === document.body) box.input.blur();
      else if (cameFrom) cameFrom.focus({ preventScroll: true });
    });
    box.input.addEventListener("blur", function () { cameFrom = null; });
    box.input.addEventListener("input", function () { // a phone's keyboard hides what is below
      if (window.innerWidth < 720 && place.getBoundingClientRect().top > 120) place.scrollIntoView();
    });
    return box;
  });

  function madeDialog() {
    const place = element("div", { class: "hx-finder" });
    const close = element("button", { class: "hx-finder-dialog__close", type: "button" }, word.close);
    const hint = element("p", { class: "hx-finder-dialog__hint" }, word.hint);
    const frame = element("dialog", { class: "hx-finder-dialog", "aria-label": word.open }, place, close, hint);
    const box = make(place, site, function () { frame.close(); });
    close.addEventListener("click", function () { frame.close(); });
    frame.addEventListener("click", function (event) { if (event.target === frame) frame.close(); });
    frame.addEventListener("close", function () { box.empty(); });
    document.body.append(frame);
    return { frame, box };
  }

  function openDialog() {
    dialog = dialog || madeDialog();
    if (!dialog.frame.open) dialog.frame.showModal(); // the browser remembers where the focus was
    dialog.box.input.focus();
  }

  function canBeSeen({ input }) {
    const { top, bottom } = input.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  }

  /* The field on the page where it can be seen, else the dialog. */
  function summon() {
    const near = inline.find(canBeSeen);
    if (!near || (dialog && dialog.frame.open)) return openDialog();
    const from = document.activeElement;
    near.input.focus();
    if (from !== near.input) cameFrom = from;
    return undefined;
  }

  document.addEventListener("keydown", function (event) {
    const field = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest(field);
    const command = event.key.toLowerCase() === "k" && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
    if (event.isComposing || !(slash || command)) return;
    event.preventDefault();
    summon();
  });

  document.querySelectorAll(".hx-finder-open").forEach(function (door) {
    for (const sign of ["pointerenter", "focus"]) door.addEventListener(sign, getReady);
    door.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      summon();
    });
  });
})();
