// Renews what stands in <main>, and sends forms without a reload. Without it the page works by forms and links.
(() => {
  "use strict";
  const main = document.querySelector("main[data-events]");
  if (!main || !window.EventSource) return;
  document.documentElement.classList.add("js");
  const said = document.getElementById("said");
  const where = () => main.querySelector("[data-position]")?.dataset.position;

  const show = (body) => {
    said.textContent = "";
    const before = where();
    const focused = document.activeElement?.id;
    main.innerHTML = body;
    if (where() !== before) {
      window.scrollTo(0, 0);
      main.querySelector("h1")?.focus();
    } else if (focused) {
      document.getElementById(focused)?.focus();
    }
  };

  const listen = () => {
    const source = new EventSource(main.dataset.events);
    source.addEventListener("room", (event) => show(JSON.parse(event.data)));
    source.onerror = () => {
      said.textContent = main.dataset.lost;
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    };
    source.onopen = () => { said.textContent = ""; };
  };

  main.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    const fields = new URLSearchParams(new FormData(form));
    if (event.submitter?.name) fields.set(event.submitter.name, event.submitter.value);
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: fields, headers: { Accept: "application/json" },
      });
      const body = await answer.text();
      if (answer.status === 200) show(body);
      else if (!answer.ok) said.textContent = body;
    } catch {
      said.textContent = main.dataset.lost;
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!["PageDown", "ArrowRight", " ", "Enter"].includes(event.key)) return;
    const next = main.querySelector("form.next");
    if (!next || event.target.closest("button, a, input")) return;
    event.preventDefault();
    next.requestSubmit();
  });

  listen();
})();
