// The desk works without this: it adds the theme switch, the keys, and marks that answer to being pointed at.
const root = document.documentElement;

function switchTheme() {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  try { localStorage.setItem("theme", root.dataset.theme); } catch { /* it holds for this page then */ }
}

for (const button of document.querySelectorAll("[data-theme-toggle]")) {
  button.hidden = false;
  button.addEventListener("click", switchTheme);
}

// Filters stand open where there is room, and are folded where they would push the list away.
const narrow = matchMedia("(max-width: 60rem)");
for (const filters of document.querySelectorAll("details.filters")) filters.open = !narrow.matches;

// What is wider than its place opens at what it is about: a map at its state, promises at this day, a chart at the
// latest that is known. Styles say the same to browsers that let them.
for (const wide of document.querySelectorAll("[data-middle]"))
  wide.scrollLeft = wide.dataset.middle * wide.scrollWidth - (wide.clientWidth + (wide.querySelector(".pinned")?.clientWidth ?? 0)) / 2;

// Keys: the table comes from the server, which shows it in Help.
const keys = JSON.parse(document.body.dataset.keys);
const rows = [...document.querySelectorAll("[data-row]")];
let current = -1;

function move(step) {
  if (!rows.length) return;
  rows[current]?.classList.remove("current");
  current = Math.min(Math.max(current + step, 0), rows.length - 1);
  rows[current].classList.add("current");
  rows[current].querySelector("a")?.focus({ preventScroll: true });
  rows[current].scrollIntoView({ block: "nearest" });
}

const actions = {
  search: () => document.querySelector("input[type=search]").focus(),
  next: () => move(1),
  previous: () => move(-1),
  open: () => rows[current]?.querySelector("[data-open]")?.click(),
  sentence: () => rows[current]?.querySelector("[data-sentence]")?.click(),
  theme: switchTheme,
};

// Some are pressed one after the other, `g` and then `e`; the first one waits for a moment.
const beginnings = new Set(Object.keys(keys).filter((key) => key.includes(" ")).map((key) => key.split(" ")[0]));
const WAITS = 1500;
let begun = "";
let timer;

function keysAreOff() {
  try { return localStorage.getItem("keys") === "off"; } catch { return false; }
}

// Another alphabet's letter means the key it lies on: where Russian is typed, "ф" lies on the key of "a".
function letterOf(event) {
  const foreign = event.key.length === 1 && event.key > "\u007f" && /^Key[A-Z]$/.test(event.code);
  return foreign ? event.code.at(-1)[event.shiftKey ? "toUpperCase" : "toLowerCase"]() : event.key;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || keysAreOff()) return;
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing) {
    if (event.key === "Escape") typing.blur();
    return;
  }
  const letter = letterOf(event);
  const pressed = begun ? `${begun} ${letter}` : letter;
  const began = begun;
  begun = "";
  clearTimeout(timer);
  const does = keys[pressed];
  if (!does) {
    if (!began && beginnings.has(letter)) {
      begun = letter;
      timer = setTimeout(() => { begun = ""; }, WAITS);
    }
    return;
  }
  const step = does === "next" || does === "previous";
  if (event.repeat && !step) return; // a key held down decides once
  if (does.startsWith("/")) location.assign(does);
  else if (actions[does]) actions[does]();
  else {
    const button = document.querySelector(`[data-does="${does}"]`);
    if (!button) return;
    button.click();
  }
  event.preventDefault();
});

// What is edited opens with its first field ready.
for (const edit of document.querySelectorAll("details[data-edit]"))
  edit.addEventListener("toggle", () => { if (edit.open) edit.querySelector("input:not([type=hidden]), select")?.focus(); });

// Names of parties are suggested while they are typed.
const names = document.getElementById("known-names");
let asking;
for (const field of document.querySelectorAll("input[data-names]"))
  field.addEventListener("input", () => {
    clearTimeout(asking);
    asking = setTimeout(async () => {
      const answer = await fetch(`/names?q=${encodeURIComponent(field.value)}`).catch(() => null);
      if (!answer?.ok) return;
      names.replaceChildren(...(await answer.json()).map((each) => new Option(`${each.kind}, ${each.id}`, each.value)));
    }, 150);
  });

// A form is sent once, however often it is pressed.
for (const form of document.querySelectorAll("form[method=post]"))
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
addEventListener("pageshow", () => { for (const form of document.forms) delete form.dataset.sent; });

// Keys can be switched off, for those who speak to their machine.
for (const button of document.querySelectorAll("[data-keys-toggle]")) {
  const show = () => { button.textContent = keysAreOff() ? button.dataset.on : button.dataset.off; };
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    try { localStorage.setItem("keys", keysAreOff() ? "on" : "off"); } catch { return; }
    show();
  });
}

// A report: pointing at a mark shows its records, pointing at a record shows its words.
const byRecord = new Map();
for (const mark of document.querySelectorAll("[data-records]"))
  for (const id of mark.dataset.records.split(" ")) byRecord.set(id, [...(byRecord.get(id) ?? []), mark]);
for (const each of document.querySelectorAll("[data-record]"))
  byRecord.set(each.dataset.record, [...(byRecord.get(each.dataset.record) ?? []), each]);

function light(ids, on) {
  for (const id of ids) for (const each of byRecord.get(id) ?? []) each.classList.toggle("lit", on);
}

for (const each of document.querySelectorAll("[data-records], [data-record]")) {
  const ids = (each.dataset.records ?? each.dataset.record).split(" ");
  each.addEventListener("pointerenter", () => light(ids, true));
  each.addEventListener("pointerleave", () => light(ids, false));
  each.addEventListener("focusin", () => light(ids, true));
  each.addEventListener("focusout", () => light(ids, false));
}

// Pointing at marked words brings their record into view beside them; the page itself stays where it is.
const panel = document.querySelector(".records");
for (const mark of document.querySelectorAll("mark[data-records], a.ref"))
  mark.addEventListener("pointerenter", () => {
    const id = mark.dataset.record ?? mark.dataset.records.split(" ").at(-1);
    const record = document.getElementById(id);
    if (!record || panel.scrollHeight <= panel.clientHeight) return;
    const [seen, wanted] = [panel.getBoundingClientRect(), record.getBoundingClientRect()];
    const above = wanted.top - seen.top - panel.querySelector("h2").offsetHeight, below = wanted.bottom - seen.bottom;
    if (above < 0) panel.scrollTop += above;
    else if (below > 0) panel.scrollTop += Math.min(below, above);
  });

// A click on marked words brings their record into view beside them.
for (const mark of document.querySelectorAll("mark[data-records]"))
  mark.addEventListener("click", () => {
    if (String(getSelection())) return;
    document.getElementById(mark.dataset.records.split(" ").at(-1))?.scrollIntoView({ block: "center", behavior: "smooth" });
  });

// What is left empty asks for nothing, and stays out of the address.
addEventListener("formdata", (event) => {
  if (event.target.method !== "get") return;
  for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
}, true);
