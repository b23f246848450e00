/* Links and citations to be copied. A `#` is a link to where it stands: it goes there, and this copies the address as
   the reader has it. Under "Cite this" each form gets a button when the list is opened. What happened is shown and
   said. Without a script the links are links, and a click on a citation selects all of it. */
(function () {
  "use strict";

  const words = JSON.parse(document.getElementById("hx-copy-words").textContent);
  const SHOWN = 2500;
  const said = document.createElement("div");
  said.className = "hx-said";
  said.setAttribute("role", "status");
  document.body.append(said);
  let timer = 0;

  function say(text, rest) {
    clearTimeout(timer);
    said.replaceChildren(text);
    if (rest) said.append(rest);
    else timer = setTimeout(function () { said.replaceChildren(); }, SHOWN);
  }

  function select(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  // Where pages are read from a disk or without encryption there may be no clipboard to write to, only this old way.
  function copyOldWay(text) {
    const field = document.createElement("textarea"), focused = document.activeElement;
    field.value = text;
    field.className = "hx-said__field";
    document.body.append(field);
    field.select();
    let done = false;
    try { done = document.execCommand("copy"); } catch { /* it stays undone */ }
    field.remove();
    if (focused) focused.focus({ preventScroll: true });
    return done;
  }

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyOldWay(text);
    }
  }

  async function copy(text, done, shown) {
    if (await copied(text)) return say(done);
    const rest = shown ? null : document.createElement("span");
    if (rest) rest.textContent = text;
    say(words.copy_failed, rest || shown.cloneNode(true));
    select(rest || shown);
  }

  // GB/T 7714 wants the day on which the reader saw the page, as the reader's calendar has it.
  function today() {
    const now = new Date(), two = function (number) { return String(number).padStart(2, "0"); };
    return "[" + now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate()) + "]";
  }

  function prepare(list) {
    if (list.querySelector(".hx-copy")) return;
    const day = list.querySelector(".hx-citation--gbt i");
    if (day) day.textContent = today();
    for (const text of list.querySelectorAll(".hx-citation")) {
      const button = document.createElement("button"), name = text.previousElementSibling;
      button.type = "button";
      button.className = "hx-copy";
      button.textContent = words.copy;
      button.setAttribute("aria-label", words.copy + " " + name.textContent);
      button.addEventListener("click", function () { copy(text.textContent, words.copy_done, text); });
      name.append(button);
    }
  }

  document.querySelectorAll(".hx-permalink").forEach(function (link) {
    link.title = words.copy_link;
    link.addEventListener("click", function (event) {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) copy(link.href, words.copy_link_done);
    });
  });
  document.querySelectorAll(".hx-cite[open]").forEach(prepare);
  document.addEventListener("toggle", function (event) {
    if (event.target.matches(".hx-cite[open]")) prepare(event.target);
  }, true);
})();
