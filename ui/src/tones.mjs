// Tones, made here: no file to fetch.

/** Plays tones, each a pitch and after how many seconds it begins; nothing where the browser plays nothing yet. */
export function play(player, tones) {
  if (player?.state !== "running") return;
  for (const [pitch, after] of tones) {
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
