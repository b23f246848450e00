/* A term's entry at hand: under the pointer, on focus, or at the first tap. The words are in the page already, each
   link is described by its card; this only shows them. What shows stays until the reader leaves it or presses
   Escape, and can be pointed at itself. A second tap, a click and Enter follow the link. */
(function () {
  "use strict";

  const store = document.querySelector(".hx-words");
  if (!store) return;

  const SOON = 250, LATER = 300, GAP = 4, EDGE = 8;
  let word = null, card = null, timer = 0, tapped = false;

  function close() {
    clearTimeout(timer);
    if (!card) return;
    card.remove();
    word.classList.remove("hx-word--open");
    word = card = null;
  }

  // Screen readers are given the description; the picture of it would only say everything twice.
  function build(link) {
    const shown = document.createElement("div");
    shown.className = "hx-wordcard";
    shown.setAttribute("aria-hidden", "true");
    shown.append(...document.getElementById(link.getAttribute("aria-describedby")).cloneNode(true).childNodes);
    const entry = document.createElement("a");
    entry.href = link.href;
    entry.tabIndex = -1;
    entry.textContent = store.dataset.entry;
    shown.append(entry);
    return shown;
  }

  // Below the word, or above where there is more room; a word broken over two lines counts by the nearer one.
  function place(link) {
    const lines = link.getClientRects(), first = lines[0], last = lines[lines.length - 1];
    const width = document.documentElement.clientWidth, height = window.innerHeight;
    const below = height - last.bottom, above = first.top;
    const under = below >= card.offsetHeight + GAP + EDGE || below >= above;
    const room = (under ? below : above) - GAP - EDGE;
    if (card.offsetHeight > room) card.style.maxHeight = Math.max(room, 96) + "px";
    const top = under ? last.bottom + GAP : first.top - GAP - card.offsetHeight;
    const left = Math.min((under ? last : first).left, width - EDGE - card.offsetWidth);
    const origin = card.offsetParent.getBoundingClientRect();
    card.style.top = Math.max(top, EDGE) - origin.top + "px";
    card.style.left = Math.max(left, EDGE) - origin.left + "px";
  }

  function open(link) {
    clearTimeout(timer);
    if (link === word) return;
    close();
    word = link;
    card = build(link);
    word.classList.add("hx-word--open");
    store.before(card);
    place(link);
  }

  function over(event) {
    if (event.pointerType === "touch") return;
    const link = event.target.closest(".hx-word");
    if (link) {
      clearTimeout(timer);
      if (link !== word) timer = setTimeout(open, SOON, link);
    } else if (card && card.contains(event.target)) {
      clearTimeout(timer);
    } else {
      clearTimeout(timer);
      if (card && document.activeElement !== word) timer = setTimeout(close, LATER);
    }
  }

  document.addEventListener("pointerover", over);
  document.addEventListener("pointerdown", function (event) {
    tapped = event.pointerType === "touch";
    if (card && !card.contains(event.target) && event.target.closest(".hx-word") !== word) close();
  });
  document.addEventListener("click", function (event) {
    const link = event.target.closest(".hx-word");
    if (!link || !tapped || link === word) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener("focusin", function (event) {
    const link = event.target.closest(".hx-word");
    if (link && !tapped && link.matches(":focus-visible")) open(link);
    else if (link !== word && !(card && card.contains(event.target))) close();
  });
  document.addEventListener("keydown", function (event) {
    tapped = false;
    if (event.key === "Escape") close();
  });
  window.addEventListener("resize", close);
})();
