// Keys of the desk. Whatever carries `data-key` is done by that key: a link is followed, a button pressed, a box ticked,
// a field entered. The key stands beside it, and `?` lists all that are on the page. Nothing here is needed to work.

const FORM_PARTS = "input, select, textarea";
const WRITES = "input:not([type=checkbox], [type=radio], [type=submit], [type=button]), select, textarea, [contenteditable]";

let left = null;

/** The field that was left by Esc, while it is still on the page: where one goes back to. */
export const fieldLeft = () => (left?.isConnected ? left : null);

const isOff = () => document.documentElement.dataset.shortcuts === "off";
const isSeen = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

/** What is open beside the page goes before the page itself; a modal one hides it. */
function layers() {
  const open = [...document.querySelectorAll("dialog[open]")].reverse();
  return open.some((dialog) => dialog.matches(":modal")) ? open.slice(0, 1) : [...open, document];
}

function keyed(key) {
  for (const layer of layers()) {
    const found = [...layer.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(isSeen);
    if (found) return found;
  }
  return null;
}

/** The words of an element with a key: of a field those of its label. */
function wordsOf(element) {
  const said = element.matches(FORM_PARTS) ? element.labels?.[0] : element;
  const copy = (said ?? element).cloneNode(true);
  for (const badge of copy.querySelectorAll("kbd, [data-apart]")) badge.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** Shows the keys beside what they do. Called again for what comes onto the page later. */
export function keysShow(root) {
  if (isOff()) return;
  for (const element of root.querySelectorAll("[data-key]:not([aria-keyshortcuts])")) {
    const key = element.dataset.key;
    if (!key) continue;
    element.setAttribute("aria-keyshortcuts", key);
    const badge = document.createElement("kbd");
    badge.className = "lz-key";
    badge.setAttribute("aria-hidden", "true");
    badge.textContent = key;
    const place = element.matches(FORM_PARTS) ? element.labels?.[0] : element;
    place?.append(" ", badge);
  }
}

function listKeys() {
  const dialog = document.querySelector("#desk-keys");
  const list = dialog?.querySelector("[data-keys-here]");
  if (!list) return;
  list.replaceChildren();
  const search = document.querySelector("[data-search]");
  const lines = search ? [["/", wordsOf(search)]] : [];
  for (const element of document.querySelectorAll("[data-key]")) {
    if (element.dataset.key && isSeen(element)) lines.push([element.dataset.key, wordsOf(element)]);
  }
  for (const [key, words] of lines) {
    const [line, name, does, badge] = ["div", "dt", "dd", "kbd"].map((tag) => document.createElement(tag));
    [line.className, badge.className, badge.textContent, does.textContent] = ["lz-keys__key", "lz-key", key, words];
    name.append(badge);
    line.append(name, does);
    list.append(line);
  }
  dialog.showModal();
}

/** The links of a list's lines, one a line. */
function lines() {
  const rows = [...document.querySelectorAll("[data-rows] tbody tr, [data-rows] > li")];
  return rows.map((row) => row.querySelector("a[href]")).filter(Boolean);
}

function step(by) {
  const all = lines();
  if (!all.length) return false;
  const here = all.findIndex((link) => link.closest("tr, li")?.contains(document.activeElement));
  const current = all.findIndex((link) => link.getAttribute("aria-current"));
  const from = here >= 0 ? here : current >= 0 ? current : by > 0 ? -1 : all.length;
  all[Math.min(Math.max(from + by, 0), all.length - 1)].focus();
  return true;
}

function act(element) {
  if (element.matches("select, textarea, input:not([type=checkbox], [type=radio])")) return element.focus();
  if (element.matches("input, summary")) element.focus();
  element.click();
}

function onKey(event) {
  const { key, target } = event;
  if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = target.closest?.("main form, dialog form");
    if (!form) return;
    event.preventDefault();
    return form.requestSubmit(form.querySelector("button[type=submit]:not([name])"));
  }
  if (isOff() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const writing = target.closest?.(WRITES);
  if (key === "Escape" && writing && !writing.closest("dialog")) {
    left = writing;
    return writing.blur();
  }
  if (writing || event.repeat && key !== "j" && key !== "k") return;
  let done = true;
  const search = document.querySelector("[data-search]");
  const found = keyed(key);
  if (found) act(found);
  else if (key === "?") listKeys();
  else if (key === "/" && search) search.focus();
  else if (key === "j" || key === "k") done = step(key === "j" ? 1 : -1);
  else if ((key === "ArrowDown" || key === "ArrowUp") && document.activeElement?.closest("[data-rows]")) {
    done = step(key === "ArrowDown" ? 1 : -1);
  } else done = false;
  if (done) event.preventDefault();
}

export function keysBegin() {
  keysShow(document);
  document.addEventListener("keydown", onKey);
}
