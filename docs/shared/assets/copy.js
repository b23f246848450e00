/* Links and citations to be copied. A `#` is a link to where it stands: this copies the address as the reader has it
   and shows it, and neither the page nor the focus moves. Under "Cite this" each form gets a button when the list is opened. What happened is shown and
   said. Without a script the links are links, and a click on a citation selects all of it. */
(function () {
  "use strict";

  const words = JSON.parse(document.getElementById("hx-copy-words").textContent);
  const SHOWN = 2500, WHILE_SELECTED = 15000;
  const said = document.createElement("div");
  said.className = "hx-said";
  said.setAttribute("role", "status");
  document.body.append(said);
  let timer = 0;

  function say(time, ...what) {
    clearTimeout(timer);
    said.replaceChildren(...what);
    timer = setTimeout(function () { said.replaceChildren(); }, time);
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

  // A citation stands on the page and can be selected there; the address of a link is shown for that.
  async function copy(text, done, there) {
    if (await copied(text)) {
      say(SHOWN, done);
    } else if (there) {
      say(WHILE_SELECTED, words.failed);
      select(there);
    } else {
      const address = document.createElement("span");
      address.textContent = text;
      say(WHILE_SELECTED, words.failed + " ", address);
      select(address);
    }
  }

  // GB/T 7714 wants the day on which the reader saw the page, as the reader's calendar has it.
  function today() {
    const now = new Date(), two = function (number) { return String(number).padStart(2, "0"); };
    return "[" + now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate()) + "]";
  }

  // What a button does, beginning with what stands on it.
  function named(text, name) {
    const language = ["zh", "en"].find(function (one) { return text.classList.contains("hx-citation--" + one); });
    return language ? words[language] : words.verb + " " + name.textContent;
  }

  function prepare(list) {
    if (list.querySelector(".hx-copy")) return;
    for (const day of list.querySelectorAll(".hx-citation--gbt i")) day.textContent = today();
    for (const text of list.querySelectorAll(".hx-citation")) {
      const button = document.createElement("button"), name = text.previousElementSibling;
      button.type = "button";
      button.className = "hx-copy";
      button.textContent = words.verb;
      button.setAttribute("aria-label", named(text, name));
      button.addEventListener("click", function () { copy(text.innerText, words.done, text); });
      name.append(button);
    }
  }

  document.querySelectorAll(".hx-permalink").forEach(function (link) {
    link.title = words.link;
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.replaceState(history.state, "", link.href);
      link.focus({ preventScroll: true });
      copy(link.href, words.link_done);
    });
  });
  document.querySelectorAll(":not(.hx-cite) > .hx-citations").forEach(prepare);
  document.addEventListener("toggle", function (event) {
    if (event.target.matches(".hx-cite[open]")) prepare(event.target);
  }, true);
})();
