// Every page × language × colour scheme × width, looked at by a browser and by axe. `pages.json` says which page of the
// grid shows which route.
//
//   node grid.mjs [--part NAME]… [--pictures FOLDER] [--only NAME]… [--language lv]… [--scheme light]…
//
// Takes the better part of an hour; a part by itself takes minutes. `--pictures` keeps a picture of each page as it was seen.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import * as catalogue from './catalogue.mjs';
import { check, conclude, found, journey } from './count.mjs';
import * as kiosk from './kiosk.mjs';
import { startDemo } from './program.mjs';
import * as regimeHit from './regime-hit.mjs';
import * as release from './release.mjs';
import { seeACase } from './see-case.mjs';
import { seePlaces } from './see-places.mjs';
import { seeBegunThings, seePublicPages, seeRoomsOf } from './see-rooms.mjs';
import { Eyes } from './seeing.mjs';
import * as several from './several.mjs';
import * as visits from './visits.mjs';

/** Where each language's people do what others would see at the same place. */
const TELLS_AT = { lv: ['vzd', 'cadastre-data'], ru: ['vid', 'annual-income'], en: ['liepaja', 'property-composition'] };
const CLOSES_AT = {
  lv: ['pmlp', 'riga', 'passport'],
  ru: ['vsaa', 'riga', 'old-age-pension'],
  en: ['jelgava', 'kac', 'property-tax-question'],
};

/** Journeys that are made anew in each language. */
const inEach = (steps) => async (eyes, browser, demo) => {
  for (const language of eyes.languages) await steps(browser, demo, language, eyes.passing);
};

const PARTS = {
  case: seeACase,
  public: seePublicPages,
  head: (eyes, browser, demo) => seeRoomsOf(eyes, browser, demo, 'head'),
  administrator: (eyes, browser, demo) => seeRoomsOf(eyes, browser, demo, 'administrator'),
  begun: seeBegunThings,
  places: seePlaces,
  told: inEach(async (browser, demo, language, seen) => {
    const [institution] = TELLS_AT[language];
    await catalogue.writesACard(browser, demo, language, institution, seen);
    await catalogue.setsHours(browser, demo, language, institution, seen);
    await catalogue.switchesARegime(browser, demo, language, TELLS_AT[language], seen);
  }),
  visits: inEach(async (browser, demo, language, seen) => {
    const [where, walkIn] = visits.AT[language];
    await visits.booksAndMoves(browser, demo, language, where, seen);
    await several.booksTwo(browser, demo, language, several.AT[language], seen);
    await release.isDrawn(browser, demo, language, where, seen, { script: true });
    await visits.isServed(browser, demo, language, walkIn, seen);
  }),
  kiosk: inEach((browser, demo, language, seen) => (
    kiosk.givesTicket(browser, demo, language, visits.AT[language][1], seen, { script: true })
  )),
  hit: inEach((browser, demo, language, seen) => regimeHit.closesADay(browser, demo, language, CLOSES_AT[language], seen)),
};

const { values: wanted } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: Object.keys(PARTS) },
    pictures: { type: 'string' },
    only: { type: 'string', multiple: true },
    language: { type: 'string', multiple: true },
    scheme: { type: 'string', multiple: true },
  },
});
const { looked_at: ROUTES } = JSON.parse(readFileSync(new URL('pages.json', import.meta.url), 'utf8'));
const eyes = new Eyes(wanted);

/** Is each page that was seen where `pages.json` says? */
function areWhereTheyShould() {
  for (const [route, name] of Object.entries(ROUTES)) {
    const path = eyes.pages.get(name);
    const pattern = new RegExp(`^${route.replace(/\{[a-z]+\}/g, '[^/]+')}$`);
    if (path !== undefined) check(`“${name}” is ${route}`, pattern.test(path), path);
  }
}

/** What came of a part that was looked at whole is kept beside the others’. */
function keep(part, findings) {
  const folder = process.env.LODZINS_CHECKED_PARTS;
  if (!folder || !eyes.isWhole) return;
  mkdirSync(folder, { recursive: true });
  const on = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga' }).format(new Date());
  const came = { on, pages: [...eyes.pages.keys()], views: eyes.views, findings };
  writeFileSync(join(folder, `${part}.json`), JSON.stringify(came));
}

/** What was kept of all parts; nothing while one was never looked at. */
function kept() {
  const folder = process.env.LODZINS_CHECKED_PARTS;
  if (!folder || !eyes.isWhole) return undefined;
  try {
    return Object.keys(PARTS).map((part) => JSON.parse(readFileSync(join(folder, `${part}.json`), 'utf8')));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The result of all parts, for the accessibility statement, as of the day of the oldest. */
function record(parts) {
  const pages = new Set(parts.flatMap((part) => part.pages));
  for (const [route, name] of Object.entries(ROUTES)) check(`${route} is looked at`, pages.has(name), name);
  const sum = (what) => parts.reduce((all, part) => all + part[what], 0);
  const { version } = JSON.parse(readFileSync(new URL('node_modules/axe-core/package.json', import.meta.url), 'utf8'));
  const on = parts.map((part) => part.on).sort()[0];
  const result = { on, pages: pages.size, views: sum('views'), findings: sum('findings'), axe: version };
  writeFileSync(process.env.LODZINS_CHECKED, `${JSON.stringify(result)}\n`);
}

const demo = await startDemo();
const browser = await openBrowser();
try {
  for (const part of wanted.part) {
    const before = found();
    eyes.forget();
    await journey(part, () => PARTS[part](eyes, browser, demo));
    areWhereTheyShould();
    keep(part, found() - before);
  }
} finally {
  await browser.close();
  await demo.stop();
}
const parts = kept();
if (parts) record(parts);
conclude();
