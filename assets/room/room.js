// Renews what stands in <main>, and sends forms without a reload. Without it the page works by forms and links.
(() => {
  "use strict";
  const main = document.querySelector("main[data-events]");
  if (!main || !window.EventSource) return;
  document.documentElement.classList.add("js");
  const said = document.getElementById("said");
  const where = () => {
    const stands = main.querySelector("[data-position]");
    return stands && stands.dataset.position + stands.textContent;
  };

  // The time of the room is told with what renews the page, so a wrong clock of a phone does no harm.
  let offset = null;
  const tick = () => {
    for (const timer of main.querySelectorAll("[data-ends]")) {
      if (offset === null) return;
      const left = Math.max(0, Math.round(timer.dataset.ends - offset - performance.now() / 1000));
      const seconds = String(left % 60).padStart(2, "0");
      const words = left ? `${Math.floor(left / 60)}:${seconds}` : timer.dataset.up;
      if (timer.textContent !== words) timer.textContent = words;
      timer.classList.toggle("up", !left);
    }
  };
  setInterval(tick, 250);

  const show = (body) => {
    said.textContent = "";
    const before = where();
    const at = document.activeElement;
    const focused = at?.id;
    const typing = at?.tagName === "TEXTAREA" && [at.selectionStart, at.selectionEnd];
    const open = [...main.querySelectorAll("details[open]")].map((each) => each.id);
    const typed = [...main.querySelectorAll("input[id], textarea[id]")]
      .filter((each) => each.value !== each.defaultValue);
    const picked = [...main.querySelectorAll("input[type=radio]:checked")].map((each) => each.id);
    const shown = main.querySelector("img");
    main.innerHTML = body;
    const picture = main.querySelector("img");
    if (shown && picture?.getAttribute("src") === shown.getAttribute("src")) picture.replaceWith(shown);
    tick();
    const same = where() === before;  // what was being typed or read stays, and what is written at length in any case
    for (const each of typed) {
      const field = (same || each.tagName === "TEXTAREA") && document.getElementById(each.id);
      if (field) field.value = each.value;
    }
    for (const id of same ? picked : []) {
      const field = document.getElementById(id);
      if (field) field.checked = true;
    }
    if (same) for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    const again = focused && document.getElementById(focused);
    if (typing && again) {
      again.focus({ preventScroll: true });
      again.setSelectionRange(...typing);
    } else if (!same) {
      window.scrollTo(0, 0);
      main.querySelector("h1")?.focus();
    } else if (again) {
      again.focus();
    }
  };

  // What answers a form and what renews the page come by two ways, so the older may come last: it is not shown.
  let shownAt = -Infinity;
  const showNewer = (at, body) => {
    if (at < shownAt) return;
    shownAt = at;
    show(body);
  };

  let source, heard, left = "lost";
  const listen = () => {
    heard = Date.now();
    source?.close();
    if (left === "elsewhere") return;
    const mine = source = new EventSource(main.dataset.events);
    mine.addEventListener("pulse", () => { heard = Date.now(); });
    mine.addEventListener("room", (event) => {
      heard = Date.now();
      offset = Number(event.lastEventId) - performance.now() / 1000;
      showNewer(Number(event.lastEventId), JSON.parse(event.data));
    });
    mine.addEventListener("closed", () => { left = "closed"; });
    mine.addEventListener("elsewhere", () => {
      left = "elsewhere";
      said.textContent = main.dataset.elsewhere;
      mine.close();
    });
    mine.onerror = () => {
      said.textContent = main.dataset[left];
      if (mine === source && mine.readyState === EventSource.CLOSED) setTimeout(isRefused, 2000);
    };
    mine.onopen = () => {
      left = "lost";
      shownAt = -Infinity;  // a room that was opened again goes on at a time that it had before
      said.textContent = "";
    };
  };
  // It is refused for good: another room may be there now, in which this phone is not, or which it does not lead.
  const isRefused = async () => {
    try {
      const answer = await fetch(location.pathname);
      if (answer.redirected) return location.replace(answer.url);
      if (!answer.ok) said.textContent = await answer.text();
    } catch {}
    listen();
  };
  // A sign of life comes every 15 s. Without it the Wi-Fi was gone, or this phone slept: nobody says so.
  setInterval(() => { if (Date.now() - heard > 40000) listen(); }, 3000);
  window.addEventListener("online", listen);

  main.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.dataset.plain !== undefined) return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form));
    if (event.submitter?.name) fields.set(event.submitter.name, event.submitter.value);
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: fields, headers: { Accept: "application/json" },
      });
      const body = await answer.text();
      if (answer.status === 200) showNewer(Number(answer.headers.get("room-time")), body);
      else if (!answer.ok) said.textContent = body;
    } catch {
      said.textContent = main.dataset.lost;
    }
  });

  // What keyboards and presenter remotes send, where a page has something to press.
  const keys = {
    PageDown: "form.next", ArrowRight: "form.next", " ": "form.next", Enter: "form.next",
    PageUp: "form.back", ArrowLeft: "form.back", b: "form.hide", ".": "form.hide", p: "form.pause",
    "+": "form.more",
  };
  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const pressed = keys[event.key.length > 1 ? event.key : event.key.toLowerCase()];
    const form = pressed && main.querySelector(pressed);
    const own = [" ", "Enter"].includes(event.key) ? "button, a, input, textarea, summary" : "input, textarea";
    if (!form || event.target.closest(own)) return;
    event.preventDefault();
    form.requestSubmit();
  });

  listen();
})();
