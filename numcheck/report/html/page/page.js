"use strict";
{
  const form = document.querySelector(".filter");
  const field = form.elements;
  const items = [...document.querySelectorAll("[data-i]")];
  const boxes = [...document.querySelectorAll("[data-box]")].map((box) => {
    const count = box.querySelector(":scope > summary [data-count], :scope > .list > summary [data-count]");
    return { box, inside: [...box.querySelectorAll("[data-i]")], count, all: count ? count.textContent : "" };
  });
  const none = document.querySelector("[data-none]");
  const findings = items.filter((item) => item.matches("#findings .finding"));
  const words = new Map();
  // An item may stand for many that say the same in the same words.
  const times = (item) => Number(item.dataset.n || 1);
  const whole = items.reduce((sum, item) => sum + times(item), 0);

  // What an item says, and what stands above it: its event, or why it was left out.
  const text = (item) => {
    if (!words.has(item)) {
      const event = item.closest(".event");
      const list = item.closest(".list");
      const above = event ? event.querySelector("h3") : list ? list.querySelector("summary") : null;
      words.set(item, `${above ? above.textContent : ""} ${item.textContent}`.toLowerCase().replace(/\s+/g, " "));
    }
    return words.get(item);
  };
  const value = (name) => (field[name] ? field[name].value : "");

  const sift = () => {
    const asked = value("q").toLowerCase().split(/\s+/).filter(Boolean);
    const [severity, code, event, outlet] = ["s", "c", "e", "o"].map(value);
    const active = Boolean(asked.length || severity || code || event || outlet);
    let shown = 0;
    for (const item of items) {
      const has = item.dataset;
      const fits =
        (!severity || has.s === severity) &&
        (!code || has.c === code) &&
        (!event || has.e === event) &&
        (!outlet || (has.o || "").split(" ").includes(outlet)) &&
        asked.every((word) => text(item).includes(word));
      if (item.hidden === fits) item.hidden = !fits;
      shown += fits && times(item);
    }
    for (const { box, inside, count, all } of boxes) {
      const left = inside.reduce((sum, item) => sum + (item.hidden ? 0 : times(item)), 0);
      const gone = inside.length > 0 && left === 0;
      // To hide a thousand events makes a browser style all that is in them anew; to empty them does not.
      if (box.matches(".event")) box.classList.toggle("gone", (box.firstElementChild.hidden = gone));
      else box.hidden = gone;
      if (count) count.textContent = active ? `${left.toLocaleString("en")} of ${all}` : all;
    }
    none.hidden = !active || !findings.length || findings.some((item) => !item.hidden);
    form.querySelector("output").textContent = active
      ? `${shown.toLocaleString("en")} of ${whole.toLocaleString("en")} shown`
      : "";
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(sift, items.length > 3000 ? 300 : 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(sift));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=radio]), select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.q.focus();
      field.q.select();
    } else if (event.key === "Escape" && event.target === field.q) {
      field.q.value = "";
      sift();
    }
  });
  for (const button of document.querySelectorAll("[data-all]")) {
    button.addEventListener("click", () => {
      for (const one of document.querySelectorAll("details.group")) one.open = button.dataset.all === "open";
    });
  }

  // A link to a finding shows it, whatever is filtered.
  const reveal = () => {
    const found = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (found && found.closest("[hidden]")) {
      form.reset();
      sift();
      found.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);

  // A browser may refuse to keep anything for a file.
  const themes = [...document.querySelectorAll("[name=theme]")];
  try {
    const kept = themes.find((one) => one.id === localStorage.getItem("numcheck-theme"));
    if (kept) kept.checked = true;
  } catch {}
  for (const one of themes) {
    one.addEventListener("change", () => {
      try {
        localStorage.setItem("numcheck-theme", one.id);
      } catch {}
    });
  }

  form.hidden = false;
  for (const one of document.querySelectorAll(".all")) one.hidden = false;
  // A browser that comes back to the page may remember what was asked.
  if (["q", "s", "c", "e", "o"].some(value)) sift();
}
