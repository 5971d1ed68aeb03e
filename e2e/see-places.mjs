// For the full grid: bookings as the desk sees them, and the waiting list from joining it to its end.
import { setTimeout as pause } from 'node:timers/promises';
import { leave, open, person, send } from './browser.mjs';
import { dayFields, fill } from './catalogue.mjs';
import * as desk from './desk.mjs';
import { at, firstLink, wrong } from './seeing.mjs';

const JOIN = '/i/jelgava/book/kac/property-tax-question/wait';
const LIST = '/desk/visits/waiting-list';
const BOOK = '/desk/visits/book';

const whichDay = (seconds) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga' }).format(new Date(seconds * 1000));
const press = (someone, act) => send(someone, `main form button[value="${act}"]`);

/** A resident joins the list; where their place is. */
async function joins(resident, n, days = {}) {
  await open(resident, JOIN);
  await fill(resident, { ...days, name: `Testa Persona 07${n}`, email: `testa.persona.07${n}@example.org` });
  await send(resident);
  return new URL(resident.page.url()).pathname;
}

/** A Sunday, on which nobody is received, so that nothing is ever offered. */
function sunday() {
  const ahead = 14 - new Date().getUTCDay();
  return { ...dayFields('from', ahead), ...dayFields('to', ahead) };
}

/** What is free is offered by the program itself, within a round of its clock. */
async function isOffered(resident, path) {
  for (let waited = 0; waited < 60; waited += 1) {
    await open(resident, path);
    if (await resident.page.locator('main button[value="accept"]').count()) return;
    await pause(1_000);
  }
  throw new Error(`${path}: nothing was offered within a minute`);
}

async function bookingPages(eyes, clerk) {
  const { page } = clerk;
  await eyes.see(clerk, 'bookings', at('/desk/visits/bookings'));
  await eyes.see(clerk, 'booking-what', at(BOOK));
  await open(clerk, BOOK);
  const what = await page.locator('[name="what"] option[value*="property-tax-question"]').first().getAttribute('value');
  const times = `${BOOK}?${new URLSearchParams({ what })}`;
  await eyes.see(clerk, 'booking-times', at(times));
  await eyes.see(clerk, 'booking-times-wrong', wrong(times));
  await open(clerk, times);
  const start = page.locator('[name="start"]').first();
  const day = whichDay(Number(await start.getAttribute('value')));
  await start.check();
  await fill(clerk, { name: 'Testa Persona 061', phone: '20000061' });
  await send(clerk);
  const path = new URL(page.url()).pathname;
  await eyes.see(clerk, 'bookings-of-a-day', at(`/desk/visits/bookings?centre=kac&day=${day}`));
  await eyes.see(clerk, 'booking', at(path));
  await eyes.see(clerk, 'booking-move', at(`${path}/move`));
  await eyes.see(clerk, 'booking-cancel', at(`${path}/cancel`));
}

async function waitingPages(eyes, clerk, resident) {
  await eyes.see(resident, 'wait-join', at(JOIN));
  await eyes.see(resident, 'wait-join-wrong', wrong(JOIN));
  await eyes.see(clerk, 'wait-list-nobody', at(LIST));
  await eyes.see(clerk, 'wait-add', at(`${LIST}/add`));
  await eyes.see(clerk, 'wait-add-wrong', wrong(`${LIST}/add`));
  const waits = await joins(resident, 1, sunday());
  await eyes.see(resident, 'wait-waiting', at(waits));
  await eyes.see(clerk, 'wait-list', at(LIST));
  await open(clerk, LIST);
  await eyes.see(clerk, 'wait-one', at(await firstLink(clerk, `${LIST}/0`)));
  const path = await joins(resident, 2);
  await isOffered(resident, path);
  await eyes.see(resident, 'wait-offered', at(path));
  await open(clerk, LIST);
  const offered = clerk.page.locator('main tr', { hasText: 'Testa Persona 072' }).locator('a');
  const one = await offered.getAttribute('href');
  await eyes.see(clerk, 'wait-one-offered', at(one));
  await open(resident, path);
  await press(resident, 'accept');
  await eyes.see(resident, 'wait-booked', at(path));
  await eyes.see(clerk, 'wait-one-booked', at(one));
  await open(resident, waits);
  await press(resident, 'leave');
  await eyes.see(resident, 'wait-over', at(waits));
}

/** Bookings and the waiting list. */
export async function seePlaces(eyes, browser, demo) {
  const clerk = await person(browser, demo, { language: 'lv' });
  const resident = await person(browser, demo, { language: 'lv' });
  await desk.signIn(clerk, 'jelgava', 'desk');
  await bookingPages(eyes, clerk);
  await waitingPages(eyes, clerk, resident);
  await leave(clerk, 'the clerk with the waiting list');
  await leave(resident, 'whoever waits for a place');
}
