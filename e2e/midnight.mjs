// A run keeps to one day: what is for today at its beginning would be for yesterday at its end.
import { setTimeout as pause } from 'node:timers/promises';

/** How much of the day in Riga is left, in milliseconds. Clocks are never set late in the evening. */
function left() {
  const riga = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga', timeStyle: 'medium' });
  const [hours, minutes, seconds] = riga.format(new Date()).split(':').map(Number);
  return 86_400_000 - ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** Waits for the next day if less than so many minutes of this one are left. */
export async function withinADay(minutes) {
  const rest = left();
  if (rest >= minutes * 60_000) return;
  console.log(`The day ends in ${Math.ceil(rest / 60_000)} min: waiting for the next one, in Riga.`);
  await pause(rest + 5_000);
}
