// Tells at once when a colleague calls for help. Without it the bar is as the server drew it with the page.
//
// One page of the browser follows the stream and tells the others: to a server without HTTP/2 a browser keeps no more than
// six connections, and a clerk has more pages open than that.
import { play } from "./tones.mjs";

const NAME = "lodzins-help";
const RETRY = 30_000;
const TONES = [[880, 0], [660, 0.25], [880, 0.5], [660, 0.75]];

const bar = document.querySelector("[data-help]");

/** The calls on the page that are to be heard. */
const ringing = () => [...bar.querySelectorAll("[data-rings]")].map((one) => one.dataset.call);

/** Rings for what no page of this browser has rung for. Browsers play nothing on a page that nobody has touched yet. */
async function ring() {
  const calls = ringing();
  if (calls.length === 0) return;
  const rung = (localStorage.getItem(NAME) ?? "").split(" ");
  if (calls.every((call) => rung.includes(call)) || navigator.userActivation?.hasBeenActive === false) return;
  localStorage.setItem(NAME, calls.join(" "));
  const player = new AudioContext();
  await player.resume();
  play(player, TONES);
  setTimeout(() => player.close(), 3000);
}

/** Shows the bar. What stands there already stays: a reader would hear it again. */
function show(html) {
  const next = document.createElement("template");
  next.innerHTML = html;
  if (next.innerHTML.trim() === bar.innerHTML.trim()) return;
  bar.replaceChildren(next.content);
  ring();
}

/** Follows the stream. The browser comes back by itself; after a refusal we do. */
function listen(told) {
  const source = new EventSource(bar.dataset.help);
  source.addEventListener("help", ({ data }) => told(data));
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, RETRY, told);
  });
  return source;
}

/** Where pages cannot agree who listens (no https), only the one that is seen does. */
function listenWhileSeen() {
  let source;
  const turn = () => {
    source?.close();
    source = document.hidden ? null : listen(show);
  };
  document.addEventListener("visibilitychange", turn);
  turn();
}

export function helpBegin() {
  if (!bar || !("EventSource" in window)) return;
  for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, ring);
  ring();
  if (!navigator.locks || !("BroadcastChannel" in window)) return listenWhileSeen();
  const others = new BroadcastChannel(NAME);
  others.addEventListener("message", ({ data }) => show(data));
  navigator.locks.request(NAME, () => {
    listen((html) => {
      // Rung for before the others hear of it.
      show(html);
      others.postMessage(html);
    });
    // Held as long as the page is open.
    return new Promise(() => {});
  });
}
