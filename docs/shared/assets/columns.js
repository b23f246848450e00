/* A link to the columns of a table opens their list, which stands closed behind its heading. Without a script the link
   leads to the heading, and the list is opened by hand. */
(function () {
  "use strict";

  function open() {
    const heading = document.getElementById(location.hash.slice(1));
    const list = heading && heading.nextElementSibling;
    if (list && list.matches("details.hx-columns")) list.open = true;
  }

  open();
  window.addEventListener("hashchange", open);
  // A link to where one is already changes nothing.
  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[href]");
    if (link && link.hash && link.hash === location.hash) open();
  });
})();
