// Keeps the lists of the hall current: when somebody comes, is called or goes, they are read anew. Without it they are as
// old as the page.
import { keysShow } from "./keys.mjs";

/** Several things that happen together are read once. */
const SOON = 2000;
/** So long after it moved, the pointer is still going somewhere. */
const HELD = 3000;

const hall = document.querySelector("[data-hall]");
const fresh = new Map();
let source = null;
let due = null;

let moved = 0;
let again = null;

/** Somebody is about to press something there: a line that moves under the finger is the wrong one. */
const isHeld = (part) => part.matches(":focus-within") || (part.matches(":hover") && Date.now() - moved < HELD);

function put() {
  for (const [part, next] of fresh) {
    if (isHeld(part)) continue;
    part.replaceChildren(...next.childNodes);
    keysShow(part);
    fresh.delete(part);
  }
  clearTimeout(again);
  if (fresh.size) again = setTimeout(put, SOON);
}

/** Reads the page once more. Said to be no act of its reader: a hall that nobody looks at keeps no session alive. */
async function renew() {
  due = null;
  const answer = await fetch(location.href, { headers: { "lodzins-by-itself": "1" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-current]")) {
    const next = page.querySelector(`[data-current="${part.dataset.current}"]`);
    if (next) fresh.set(part, next);
  }
  put();
}

function follow() {
  source?.close();
  source = document.hidden ? null : new EventSource(hall.dataset.hall);
  let isKnown = false;
  source?.addEventListener("calls", () => {
    if (isKnown) due ??= setTimeout(renew, SOON);
    isKnown = true;
  });
}

export function hallBegin() {
  if (!hall || !("EventSource" in window)) return;
  follow();
  document.addEventListener("visibilitychange", () => {
    follow();
    if (!document.hidden) renew();
  });
  addEventListener("pointermove", () => {
    moved = Date.now();
  });
}
