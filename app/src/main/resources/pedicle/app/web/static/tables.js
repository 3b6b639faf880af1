// Tables that sort by a column, filter by a word, copy themselves for a spreadsheet and download themselves as CSV.

const LEAST_ROWS_TO_FILTER = 12;

export function startTables(root) {
  root.querySelectorAll("[data-table]").forEach(start);
}

function start(frame) {
  const table = frame.querySelector("table");
  [...table.tHead.rows[0].cells].forEach((head, column) => makeSortable(table, head, column));
  if (table.tBodies[0].rows.length >= LEAST_ROWS_TO_FILTER) frame.prepend(tools(filter(table)));
  const ways = [];
  // A browser gives the clipboard only to pages from this machine or over TLS.
  if (navigator.clipboard) ways.push(copy(table));
  if (!frame.querySelector(".downloads")) ways.push(download(table));
  frame.append(tools(...ways));
}

function makeSortable(table, head, column) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const up = head.getAttribute("aria-sort") !== "ascending";
    table.tHead.querySelectorAll("[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    sort(table.tBodies[0], column, head.classList.contains("num"), up ? 1 : -1);
  });
}

function sort(body, column, numeric, sign) {
  const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  const number = (text) => Number.parseFloat(text.replaceAll(",", "").replace("\u2212", "-"));
  const order = numeric
    ? (a, b) => compareNumbers(number(key(a)), number(key(b)), sign)
    : (a, b) => sign * key(a).localeCompare(key(b), "en-GB", { numeric: true });
  body.append(...[...body.rows].sort(order));
}

// A cell without a number stays at the end either way.
function compareNumbers(a, b, sign) {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) - Number.isNaN(b);
  return sign * (a - b);
}

function tools(...parts) {
  const line = document.createElement("div");
  line.className = "table-tools";
  line.append(...parts);
  return line;
}

function filter(table) {
  const label = document.createElement("label");
  const field = document.createElement("input");
  const shown = document.createElement("span");
  field.type = "search";
  shown.setAttribute("aria-live", "polite");
  label.append("Show rows with", field, shown);
  field.addEventListener("input", () => {
    const words = field.value.trim().toLocaleLowerCase();
    const rows = [...table.tBodies[0].rows];
    rows.forEach((row) => (row.hidden = !row.textContent.toLocaleLowerCase().includes(words)));
    shown.textContent = words ? `${rows.filter((row) => !row.hidden).length} of ${rows.length}` : "";
  });
  return label;
}

function copy(table) {
  const button = plainButton("Copy for a spreadsheet");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(shown(table).map((row) => row.join("\t")).join("\n"));
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy for a spreadsheet"), 2000);
  });
  return button;
}

// RFC 4180, with the mark that tells Excel that the file is UTF-8.
function download(table) {
  const button = plainButton("Download CSV");
  button.addEventListener("click", () => {
    const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const text = shown(table).map((row) => row.map(quoted).join(",")).join("\r\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", text, "\r\n"], { type: "text/csv" }));
    link.download = `${table.caption.textContent.trim().replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase()}.csv`;
    link.click();
    // A browser may start the download only after this turn.
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
  return button;
}

function shown(table) {
  const words = (cell) => cell.innerText.trim().replace(/\s+/g, " ");
  return [...table.rows].filter((row) => !row.hidden).map((row) => [...row.cells].map(words));
}

function plainButton(words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = words;
  return button;
}
