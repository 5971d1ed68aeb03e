// Keeps a board of calls up to date. Without it the page loads itself anew.
import { play } from "./tones.mjs";

const calls = document.querySelector("[data-board]");
const away = document.querySelector("[data-board-away]");
const sound = document.querySelector("[data-board-sound]");
const voice = document.querySelector("[data-board-voice]");

/** The calls on a piece of the page: which ticket was called when. */
const called = (root) => new Set([...root.querySelectorAll("[data-call]")].map((one) => one.dataset.call));

let player;
let speaks = false;

/** Two soft tones. */
const chime = () => play(player, [[660, 0], [880, 0.25]]);

/** The device's voices for our languages; few have a Latvian one. */
const voices = () => ["lv", "ru", "en"].flatMap((code) => {
  const voice = speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(code));
  return voice ? [[code, voice]] : [];
});

/** Says the calls that are new, each in every language of which the device has a voice. */
function say(root, before) {
  if (!speaks) return;
  const fresh = [...root.querySelectorAll("[data-call]")].filter((one) => !before.has(one.dataset.call));
  for (const call of fresh) {
    for (const [code, voice] of voices()) {
      const words = call.getAttribute(`data-say-${code}`);
      if (!words) continue;
      const said = new SpeechSynthesisUtterance(words);
      said.voice = voice;
      said.lang = voice.lang;
      said.rate = 0.9;
      speechSynthesis.speak(said);
    }
  }
}

function show(html) {
  const before = called(calls);
  const next = document.createElement("template");
  next.innerHTML = html;
  const anything = [...called(next.content)].some((call) => !before.has(call));
  say(next.content, before);
  calls.replaceChildren(next.content);
  if (anything) chime();
}

// The server's last word stands while it is away; the browser asks again by itself, and after a refusal we do.
function follow() {
  const source = new EventSource(calls.dataset.board);
  source.addEventListener("open", () => {
    away.hidden = true;
  });
  source.addEventListener("calls", (event) => show(event.data));
  source.addEventListener("error", () => {
    away.hidden = false;
    if (source.readyState === EventSource.CLOSED) setTimeout(follow, 2000);
  });
}

if (calls && "EventSource" in window) follow();

// Browsers play nothing that nobody asked for; a device set up for it may.
if (sound && "AudioContext" in window) {
  sound.hidden = false;
  const state = () => sound.setAttribute("aria-pressed", String(player?.state === "running"));
  sound.addEventListener("click", async () => {
    player ??= new AudioContext();
    await (player.state === "running" ? player.suspend() : player.resume());
    state();
    chime();
  });
  if (new URLSearchParams(location.search).has("sound")) {
    player = new AudioContext();
    player.addEventListener("statechange", state);
  }
}

// A voice is offered where the device has one; browsers learn of theirs a moment after the page.
if (voice && "speechSynthesis" in window) {
  const asked = new URLSearchParams(location.search).has("voice");
  const turn = (on) => {
    speaks = on;
    voice.setAttribute("aria-pressed", String(on));
    if (!on) speechSynthesis.cancel();
  };
  const offer = () => {
    voice.hidden = voices().length === 0;
    if (asked && !voice.hidden) turn(true);
  };
  voice.addEventListener("click", () => turn(!speaks));
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  offer();
}
