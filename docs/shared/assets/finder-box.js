/* The finder's field and list: a combobox (ARIA 1.2) whose options are links. What it needs of the site it is given:
   hxFinderBox(place, site, leave), with `site` from finder.js; `leave` is what Escape does in an empty field. */
(function () {
  "use strict";

  const FIRST = 8, TEXTS = 6, ALL_TEXTS = 200, LONGEST = 60;
  let count = 0;

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "boolean") made.toggleAttribute(name, value);
      else made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  }

  function span(name, ...children) {
    return element("span", { class: "hx-finder__" + name }, ...children);
  }

  function marked(pieces, lang) {
    const children = pieces.map(([text, inside]) => (inside ? element("mark", {}, text) : text));
    return lang ? element("span", { lang }, ...children) : children;
  }

  function short(query) {
    const characters = [...query];
    return characters.length > LONGEST ? characters.slice(0, LONGEST).join("") + "…" : query;
  }

  class Box {
    constructor(place, site, leave) {
      Object.assign(this, { place, site, leave, id: "hx-finder-" + (count += 1), turn: 0, active: null, going: false });
      this.forget();
      this.furnish();
      this.listen();
    }

    furnish() {
      const { word } = this.site, { id } = this;
      this.input = element("input", {
        class: "hx-finder__input", type: "text", role: "combobox", "aria-label": word.label, placeholder: word.placeholder,
        "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id, enterkeyhint: "go",
        autocomplete: "off", autocapitalize: "off", autocorrect: "off", spellcheck: "false",
      });
      this.clear = element("button", { class: "hx-finder__clear", type: "button", "aria-label": word.clear, title: word.clear, hidden: true }, "×");
      this.status = element("p", { class: "hx-finder__status", role: "status" });
      this.all = element("button", { class: "hx-finder__all", type: "button", hidden: true });
      this.browse = element("a", { class: "hx-finder__browse", href: this.site.link("glossary/"), hidden: true }, word.browse);
      this.list = element("div", { class: "hx-finder__list", id, role: "listbox", "aria-label": word.label, hidden: true });
      const bar = element("div", { class: "hx-finder__bar" }, this.status, this.all, this.browse);
      this.popup = element("div", { class: "hx-finder__popup" }, bar, this.list);
      this.place.append(element("div", { class: "hx-finder__box" }, this.input, this.clear), this.popup);
    }

    listen() {
      const { input, list, place } = this;
      const again = () => { if (list.hidden && input.value.trim()) this.search(); };
      input.addEventListener("keydown", (event) => this.press(event));
      input.addEventListener("input", () => { this.going = false; this.search(); }); // also while an IME composes: pinyin finds
      input.addEventListener("focus", () => { this.site.getReady(); again(); });
      input.addEventListener("pointerenter", () => this.site.getReady());
      this.clear.addEventListener("click", () => { this.empty(); input.focus(); });
      this.all.addEventListener("click", () => this.expand());
      list.addEventListener("mousedown", (event) => { if (event.button === 0) event.preventDefault(); }); // the field keeps focus
      list.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || !event.target.closest("[role=option]")) return;
        this.open(false);
        this.leave();
      });
      place.addEventListener("focusout", (event) => { if (!place.contains(event.relatedTarget)) this.open(false); });
    }

    /* Keys that an input method needs are its own until it has composed. */
    press(event) {
      if (event.isComposing || event.keyCode === 229 || event.altKey || event.shiftKey) return;
      if (event.key === "ArrowDown") this.step(1);
      else if (event.key === "ArrowUp") this.step(-1);
      else if (event.key === "Enter") this.follow(event.ctrlKey || event.metaKey);
      else if (event.key === "Escape") this.escape();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    step(by) {
      if (this.list.hidden) {
        if (this.input.value.trim()) this.search();
        return;
      }
      const stops = [null, ...this.options()]; // before the first and after the last stands the field
      this.activate(stops[(stops.indexOf(this.active) + by + stops.length) % stops.length]);
    }

    /* Enter opens the chosen result or else the first; pressed before anything is there, it waits. */
    follow(newTab) {
      const chosen = this.active || this.options()[0];
      this.going = !chosen && this.place.dataset.query !== this.input.value.trim();
      if (!chosen) return;
      if (newTab) window.open(chosen.href, "_blank", "noopener");
      else chosen.click();
    }

    escape() {
      if (this.input.value) this.empty();
      else this.leave();
    }

    empty() {
      this.input.value = "";
      this.search();
    }

    options() {
      return [...this.list.querySelectorAll("[role=option]")];
    }

    activate(option) {
      if (this.active) this.active.setAttribute("aria-selected", "false");
      this.active = option;
      if (!option) {
        this.input.removeAttribute("aria-activedescendant");
        return;
      }
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    }

    open(isOpen) {
      this.popup.toggleAttribute("data-open", isOpen);
      this.list.hidden = !isOpen || !this.list.firstChild;
      this.input.setAttribute("aria-expanded", String(!this.list.hidden));
      if (!isOpen) this.activate(null);
    }

    say(text, offerIndex) {
      if (this.status.textContent !== text) this.status.textContent = text;
      this.browse.hidden = !offerIndex;
    }

    forget() {
      Object.assign(this, { results: [], texts: { total: 0, hits: [] }, limit: FIRST });
    }

    async search() {
      const query = this.input.value.trim(), mine = (this.turn += 1);
      const current = () => mine === this.turn;
      this.place.removeAttribute("data-query");
      this.clear.hidden = !this.input.value;
      this.forget();
      if (!query) {
        this.showAll();
        this.finish(query, "");
        return;
      }
      const slow = setTimeout(() => { if (current()) { this.say(this.site.word.loading); this.open(true); } }, 400);
      const book = await this.site.getReady();
      clearTimeout(slow);
      if (current() && book) await this.look(book, query, current);
      else if (current()) {
        this.showAll();
        this.finish(query, this.site.word.failed);
      }
    }

    async look(book, query, current) {
      this.results = window.hxMatch.find(book, query);
      if (this.results.length) {
        this.showAll();
        if (this.going) this.follow();
      }
      const late = setTimeout(() => { if (current() && this.results.length) this.say(this.counts(0)); }, 300);
      const texts = await this.site.searchTexts(query, FIRST + TEXTS);
      clearTimeout(late);
      if (!current()) return;
      this.texts = texts;
      if (!this.results.length) this.showAll();
      this.finish(query, this.counts(this.showTexts()) || this.site.word.none.replace("{query}", short(query)));
    }

    /* All that this query will ever show is there. */
    finish(query, said) {
      this.say(said, Boolean(query) && !this.list.firstChild);
      this.open(Boolean(query));
      this.place.dataset.query = query;
      if (this.going) this.follow();
    }

    /* Entries, as many as are wanted, and what the texts add. */
    showAll() {
      this.activate(null);
      this.list.replaceChildren();
      this.list.scrollTop = 0;
      this.showGroup("entries", this.results.slice(0, this.limit).map((result) => this.entry(result)));
      this.showTexts();
      this.open(true);
    }

    /* Returns how many pages are found by their text alone. */
    showTexts() {
      const there = new Set([...this.list.querySelectorAll("[role=option]:not(.hx-finder__option--text)")].map((option) => option.dataset.href));
      const hits = this.texts.hits.filter((hit) => !there.has(hit.href.split("#")[0]));
      const total = Math.max(this.texts.total - (this.texts.hits.length - hits.length), hits.length);
      const wanted = this.limit === FIRST ? TEXTS : ALL_TEXTS;
      this.showGroup("texts", hits.slice(0, wanted).map((hit) => this.text(hit)));
      this.all.hidden = this.limit > FIRST || (this.results.length <= FIRST && total <= TEXTS);
      this.all.textContent = this.site.word.all.replace("{n}", this.results.length + total);
      return total;
    }

    async expand() {
      const mine = this.turn;
      this.limit = Infinity;
      this.showAll();
      this.input.focus();
      const texts = await this.site.searchTexts(this.input.value.trim(), ALL_TEXTS);
      if (mine !== this.turn) return;
      this.texts = texts;
      this.showAll();
    }

    /* A page that holds the words as they were typed comes before an entry that was only supposed. */
    showGroup(name, options) {
      const id = this.id + "-" + name, heading = element("div", { class: "hx-finder__group", id, role: "presentation" }, this.site.word[name]);
      this.list.querySelectorAll(`[aria-labelledby="${id}"]`).forEach((group) => group.remove());
      options.forEach(function (option, i) { option.id = id + "-" + i; });
      const group = element("div", { role: "group", "aria-labelledby": id }, heading, ...options);
      if (!options.length) return;
      if (name === "texts" && this.results.length && this.results[0].supposed) this.list.prepend(group);
      else this.list.append(group);
    }

    entry(result) {
      const { zh, pinyin, en, via } = window.hxMatch.shown(result), [written, read] = result.entry.own, { word } = this.site;
      const parts = [span("zh", marked(zh, "zh-Hans")), " ", span("kind", word[result.entry.kind]), " "];
      if (read !== written) parts.push(span("pinyin", marked(pinyin, "zh-Latn")), " ");
      parts.push(span("en", marked(en, "en")));
      if (via) parts.push(" ", span("via", word[via.slot], " ", marked(via.zh, "zh-Hans"), " ", marked(via.en, "en")));
      return this.option(result.entry.href, parts);
    }

    text({ title, href, excerpt }) {
      const option = this.option(href, [span("title", title), " ", span("excerpt", ...marked(excerpt))]);
      option.classList.add("hx-finder__option--text");
      return option;
    }

    option(address, parts) {
      const link = { class: "hx-finder__option", href: this.site.link(address), "data-href": address };
      return element("a", { ...link, role: "option", "aria-selected": "false", tabindex: "-1" }, ...parts);
    }

    /* "3 results, 2 pages by their text" */
    counts(texts) {
      const { word } = this.site, entries = this.results.length, said = [];
      if (entries) said.push(entries === 1 ? word.one : word.many.replace("{n}", entries));
      if (texts) said.push(texts === 1 ? word.text_one : word.text_many.replace("{n}", texts));
      return said.join(word.and);
    }
  }

  window.hxFinderBox = { element, make: (place, site, leave) => new Box(place, site, leave) };
})();
