/* Charts come alive when they are about to be read: the drawing is there already, this redraws it from its own
   specification with the one script that the site carries. Without JavaScript everything stays readable. */
(function () {
  "use strict";

  const config = JSON.parse(document.getElementById("__config").textContent);
  const library = new URL(config.base.replace(/\/?$/, "/") + "../assets/vega.js", document.baseURI).href;
  let loading = null;

  function load() {
    loading = loading || new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      script.src = library;
      script.onload = function () { resolve(window.vegaEmbed); };
      script.onerror = function () { loading = null; reject(new Error("chart library not loaded")); };
      document.head.append(script);
    });
    return loading;
  }

  async function wake(drawing) {
    const embed = await load();
    const stage = document.createElement("div");
    stage.className = "hx-drawing";
    stage.style.position = "absolute";
    stage.style.visibility = "hidden";
    drawing.after(stage);
    await embed(stage, JSON.parse(drawing.dataset.spec), { renderer: "svg", actions: false, mode: "vega-lite" });
    const svg = stage.querySelector("svg");
    svg.setAttribute("viewBox", svg.getAttribute("viewBox") || "0 0 " + svg.width.baseVal.value + " " + svg.height.baseVal.value);
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    stage.removeAttribute("style");
    stage.setAttribute("aria-hidden", "true"); // Vega's names are English; the figure has its own and a table
    stage.dataset.interactive = "true";
    drawing.remove();
  }

  const seen = new IntersectionObserver(function (entries) {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      seen.unobserve(entry.target);
      wake(entry.target).catch(function () { /* the static drawing stays */ });
    }
  }, { rootMargin: "100px" });

  // The same place of the page in the other language: identifiers are the same in both.
  document.querySelectorAll(".hx-switch a").forEach(function (link) {
    link.addEventListener("click", function () { link.hash = window.location.hash; });
  });

  // The theme's menu sign is a label, which takes no focus; of a label that has it the theme itself hears Enter.
  document.querySelectorAll("label.md-header__button[for=__drawer]").forEach(function (sign) {
    const drawer = document.getElementById("__drawer");
    const say = function () { sign.setAttribute("aria-expanded", String(drawer.checked)); };
    sign.setAttribute("role", "button");
    sign.tabIndex = 0;
    sign.setAttribute("aria-label", sign.getAttribute("aria-label") || document.querySelector(".md-sidebar--primary nav").getAttribute("aria-label"));
    sign.addEventListener("keydown", function (event) {
      if (event.key !== " ") return;
      event.preventDefault();
      sign.click();
    });
    drawer.addEventListener("change", say);
    say();
  });

  document.querySelectorAll(".hx-drawing[data-spec]").forEach(function (drawing) { seen.observe(drawing); });
})();
