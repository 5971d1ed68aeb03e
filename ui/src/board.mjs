// Keeps a board of calls up to date. Without it the page loads itself anew.
const calls = document.querySelector("[data-board]");
const away = document.querySelector("[data-board-away]");
const sound = document.querySelector("[data-board-sound]");

/** The calls on a piece of the page: which ticket was called when. */
const called = (root) => new Set([...root.querySelectorAll("[data-call]")].map((one) => one.dataset.call));

let player;

/** Two soft tones, made here: no file to fetch. */
function chime() {
  if (player?.state !== "running") return;
  for (const [pitch, after] of [[660, 0], [880, 0.25]]) {
    const [tone, volume] = [player.createOscillator(), player.createGain()];
    const from = player.currentTime + after;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.4, from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.6);
    tone.connect(volume).connect(player.destination);
    tone.start(from);
    tone.stop(from + 0.65);
  }
}

function show(html) {
  const before = called(calls);
  const next = document.createElement("template");
  next.innerHTML = html;
  const anything = [...called(next.content)].some((call) => !before.has(call));
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
