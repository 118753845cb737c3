// The desk works without this, and where a page is not loaded anew htmx does it. Here is what neither can: the theme,
// the keys, marks that answer to being pointed at. Whatever listens does so at the document, for content that comes later.
const root = document.documentElement;
const narrow = matchMedia("(max-width: 60rem)");

function switchTheme() {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  try { localStorage.setItem("theme", root.dataset.theme); } catch { /* it holds for this page then */ }
}

// Keys can be switched off, for those who speak to their machine.
function keysAreOff() {
  try { return localStorage.getItem("keys") === "off"; } catch { return false; }
}

function switchKeys() {
  try { localStorage.setItem("keys", keysAreOff() ? "on" : "off"); } catch { /* they stay as they are */ }
  arrange();
}

const arranged = new WeakSet();

/** What styles cannot say: which buttons there are with scripts, and how things stand when they are first seen. */
function arrange() {
  for (const button of document.querySelectorAll("[data-theme-toggle], [data-keys-toggle]")) button.hidden = false;
  for (const button of document.querySelectorAll("[data-keys-toggle]"))
    button.textContent = keysAreOff() ? button.dataset.on : button.dataset.off;
  for (const each of document.querySelectorAll("details.filters, [data-middle]")) {
    if (arranged.has(each)) continue;
    arranged.add(each);
    // Filters stand open where there is room, and are folded where they would push the list away. What is wider than
    // its place opens at what it is about: a map at its state, promises at this day, a chart at the latest known.
    if (each.matches("details")) each.open = !narrow.matches;
    else each.scrollLeft = each.dataset.middle * each.scrollWidth - (each.clientWidth + (each.querySelector(".pinned")?.clientWidth ?? 0)) / 2;
  }
}
arrange();

document.addEventListener("click", ({ target }) => {
  if (target.closest("[data-theme-toggle]")) switchTheme();
  if (target.closest("[data-keys-toggle]")) switchKeys();
  const mark = target.closest("mark[data-records]"); // a click on marked words brings their record into view
  if (mark && !String(getSelection())) recordOf(mark)?.scrollIntoView({ block: "center", behavior: "smooth" });
});

// New content has come: whoever was in what is gone goes on where the page begins to speak, as after a page of its own.
const isAct = ({ detail: { ctx } }) => ctx?.sourceElement?.matches("a, form") || ctx?.request.headers["HX-History-Restore-Request"];
let lost = false;
document.addEventListener("htmx:before:swap", (event) => { lost = isAct(event) || document.activeElement !== document.body; });
document.addEventListener("htmx:after:swap", () => {
  arrange();
  if (lost && document.activeElement === document.body)
    (document.querySelector("[data-begins]") ?? document.querySelector("main")).focus({ preventScroll: true });
});

// A link opened in a tab of its own is the browser's, which htmx 4.0.1 would keep from it.
document.addEventListener("click", (event) => {
  if ((event.ctrlKey || event.metaKey || event.shiftKey) && event.target.closest("a")) event.stopPropagation();
}, true);

// Where the desk does not answer, the browser says so, as it would of a link.
document.addEventListener("htmx:error", (event) => { if (isAct(event)) location.assign(event.detail.ctx.request.action); });

// Keys: the table comes from the server, which shows it in Help.
const keys = JSON.parse(document.body.dataset.keys);
const current = () => document.querySelector("[data-row].current");

function move(step) {
  const rows = [...document.querySelectorAll("[data-row]")];
  const row = rows[Math.min(Math.max(rows.indexOf(current()) + step, 0), rows.length - 1)];
  current()?.classList.remove("current");
  row?.classList.add("current");
  row?.querySelector("a")?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

const actions = {
  search: () => document.querySelector("input[type=search]").focus(),
  next: () => move(1),
  previous: () => move(-1),
  open: () => current()?.querySelector("[data-open]")?.click(),
  sentence: () => current()?.querySelector("[data-sentence]")?.click(),
  theme: switchTheme,
};

// Some are pressed one after the other, `g` and then `e`; the first one waits for a moment.
const WAITS = 1500;
const begins = (letter) => Object.keys(keys).some((key) => key.startsWith(`${letter} `));
let begun = "", timer;

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
  if (!does && !began && begins(letter)) {
    begun = letter;
    timer = setTimeout(() => { begun = ""; }, WAITS);
  }
  if (!does || (event.repeat && does !== "next" && does !== "previous")) return; // a key held down decides once
  const button = document.querySelector(`[data-does="${does}"]`);
  if (does.startsWith("/")) location.assign(does);
  else if (actions[does]) actions[does]();
  else if (button) button.click();
  else return;
  event.preventDefault();
});

// What is edited opens with its first field ready.
document.addEventListener("toggle", ({ target }) => {
  if (target.open && target.matches("details[data-edit]")) target.querySelector("input:not([type=hidden]), select")?.focus();
}, true);

// A form is sent once, however often it is pressed.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post") return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
addEventListener("pageshow", () => { for (const form of document.forms) delete form.dataset.sent; });

// What is left empty asks for nothing, and stays out of the address.
addEventListener("formdata", (event) => {
  if (event.target.method !== "get") return;
  for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
}, true);

// A report: pointing at a mark shows its records, pointing at a record shows its words. Pointing at marked words brings
// their record into view beside them, while the page itself stays where it is.
const idsOf = (each) => (each.dataset.records ?? each.dataset.record).split(" ");
const recordOf = (mark) => document.getElementById(idsOf(mark).at(-1));

function light({ target, type }) {
  const each = target.closest?.("[data-records], [data-record]");
  if (!each) return;
  const on = type === "pointerover" || type === "focusin";
  for (const id of idsOf(each))
    for (const other of document.querySelectorAll(`[data-records~="${id}"], [data-record="${id}"]`)) other.classList.toggle("lit", on);
  if (type === "pointerover" && each.matches("mark, a.ref")) reveal(recordOf(each));
}
for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) document.addEventListener(type, light);

function reveal(record) {
  const panel = record?.closest(".records");
  if (!panel || panel.scrollHeight <= panel.clientHeight) return;
  const [seen, wanted] = [panel.getBoundingClientRect(), record.getBoundingClientRect()];
  const above = wanted.top - seen.top - panel.querySelector("h2").offsetHeight, below = wanted.bottom - seen.bottom;
  if (above < 0) panel.scrollTop += above;
  else if (below > 0) panel.scrollTop += Math.min(below, above);
}
