// The finder: asks /find for a list as one types and walks it with the arrow keys.

export function startFinder(dialog) {
  if (!dialog) return;
  const field = dialog.querySelector("input");
  const hits = dialog.querySelector(".finder-hits");

  const open = (event) => {
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
    field.select();
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") open(event);
  });
  document.querySelectorAll("[data-find]").forEach((link) =>
    link.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    }));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => walk(event, field, hits));
  field.addEventListener("input", () => ask(field.value, hits));
}

let asked = null;

async function ask(words, hits) {
  asked?.abort();
  asked = new AbortController();
  if (!words.trim()) {
    hits.replaceChildren();
    return;
  }
  try {
    const reply = await fetch("/find?part=hits&q=" + encodeURIComponent(words), { signal: asked.signal });
    if (reply.ok) hits.innerHTML = await reply.text();
  } catch (stopped) {
    if (stopped.name !== "AbortError") hits.textContent = "The finder got no answer; press Enter to try its page.";
  }
}

function walk(event, field, hits) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const stops = [field, ...hits.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  stops[(at + step + stops.length) % stops.length].focus();
}
