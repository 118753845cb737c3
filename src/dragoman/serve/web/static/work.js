// Long work: its page keeps itself up to date, and files dropped on any page are sent to be read.
const TICK = 1000;

/** Shows what is new; nothing is taken away under a finger, or read out twice. */
function renewed(shown, fresh) {
  if (fresh.textContent === shown.textContent && fresh.dataset.live === shown.dataset.live) {
    const bar = shown.querySelector("progress");
    const told = fresh.querySelector("progress");
    if (bar && told?.hasAttribute("value")) Object.assign(bar, { max: told.max, value: told.value });
    return shown;
  }
  if (fresh.dataset.live && shown.contains(document.activeElement)) return shown;
  shown.replaceWith(fresh);
  if (!fresh.dataset.live) document.querySelector(".working")?.remove();
  return fresh;
}

async function follow(shown) {
  let answer;
  try { answer = await fetch(shown.dataset.live, { headers: { accept: "text/html" } }); } catch { /* the desk is closed; it may open again */ }
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-live]");
    if (fresh) shown = renewed(shown, fresh);
  }
  if (shown.dataset.live) setTimeout(follow, TICK, shown);
}

for (const shown of document.querySelectorAll("[data-live]"))
  if (shown.dataset.live) setTimeout(follow, TICK, shown);

const dropped = document.getElementById("dropped");
const here = document.getElementById("drop-here");

/** The files in what was dropped, folders with all below them. */
async function filesIn(entry) {
  if (entry.isFile) return [await new Promise((found, failed) => entry.file(found, failed))];
  const reader = entry.createReader();
  const files = [];
  for (;;) {
    const portion = await new Promise((found, failed) => reader.readEntries(found, failed));
    if (!portion.length) return files;
    for (const inner of portion) if (!inner.name.startsWith(".")) files.push(...(await filesIn(inner)));
  }
}

if (dropped) {
  const bringsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragover", (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    here.hidden = false;
  });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) here.hidden = true; });
  addEventListener("drop", async (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    here.hidden = true;
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...event.dataTransfer.files];
    const files = entries.length ? (await Promise.all(entries.map(filesIn))).flat() : plain;
    if (!files.length) return;
    const carried = new DataTransfer();
    for (const file of files) carried.items.add(file);
    dropped.querySelector("input[type=file]").files = carried.files;
    dropped.requestSubmit();
  });
}
