// Files dropped on any page are sent to be read.

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

/** Shows or hides where to drop; only for files, and only to those who may send them. */
function offer(event, shown) {
  const here = document.getElementById("drop-here");
  if (!here || ![...(event.dataTransfer?.types ?? [])].includes("Files")) return false;
  event.preventDefault();
  here.hidden = !shown;
  return true;
}

addEventListener("dragover", (event) => offer(event, true));
addEventListener("dragleave", (event) => { if (!event.relatedTarget) offer(event, false); });
addEventListener("drop", async (event) => {
  if (!offer(event, false)) return;
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const plain = [...event.dataTransfer.files];
  const files = entries.length ? (await Promise.all(entries.map(filesIn))).flat() : plain;
  if (!files.length) return;
  const carried = new DataTransfer();
  for (const file of files) carried.items.add(file);
  const form = document.getElementById("dropped");
  form.querySelector("input[type=file]").files = carried.files;
  form.requestSubmit();
});
