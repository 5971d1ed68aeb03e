// Every page × language × colour scheme × width, looked at by a browser and by axe.
//
//   node grid.mjs [--pictures FOLDER] [--only NAME]… [--language lv]… [--scheme light]…
//
// Takes minutes. `--pictures` keeps a picture of each page as it was seen.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { leave, open, openBrowser, person, send } from './browser.mjs';
import { check, conclude, found, journey } from './count.mjs';
import * as desk from './desk.mjs';
import { SCHEMES, WIDTHS, look } from './look.mjs';
import { startDemo } from './program.mjs';
import * as resident from './resident.mjs';
import { FIRST_OF, PUBLIC, ROOMS } from './rooms.mjs';
import { edoc, pdf } from './samples.mjs';
import * as several from './several.mjs';
import * as visits from './visits.mjs';
import { WORDS } from './words.mjs';

const { values: wanted } = parseArgs({
  options: {
    pictures: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    language: { type: 'string', multiple: true, default: ['lv', 'ru', 'en'] },
    scheme: { type: 'string', multiple: true, default: Object.keys(SCHEMES) },
  },
});
const FILES = [resident.file('plāns ceļam.pdf', pdf('A plan')), resident.file('pilnvara.edoc', edoc('A letter'))];
const quiet = async () => {};
/** What was looked at: pages by name, and how many times something was looked at. */
const seen = { pages: new Set(), views: 0 };

/** The result of a run over every page, for the accessibility statement. A run over some of them says nothing of all. */
function record() {
  const file = process.env.LODZINS_CHECKED;
  const isWhole = wanted.only.length === 0 && wanted.language.length === 3 && wanted.scheme.length === Object.keys(SCHEMES).length;
  if (!file || !isWhole) return;
  const on = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga' }).format(new Date());
  const { version } = JSON.parse(readFileSync(new URL('node_modules/axe-core/package.json', import.meta.url), 'utf8'));
  const result = { on, pages: seen.pages.size, views: seen.views, findings: found(), axe: version };
  writeFileSync(file, `${JSON.stringify(result)}\n`);
}

/** Changes the language of a person who is in the middle of something. */
async function speak(someone, language) {
  someone.language = language;
  await someone.context.addCookies([{ name: 'lodzins_language', value: language, url: someone.demo.address }]);
}

/** A page: its name, how to get there from anywhere, and who looks. */
async function see(someone, name, getThere) {
  if (wanted.only.length > 0 && !wanted.only.includes(name)) return;
  for (const language of wanted.language) {
    await speak(someone, language);
    await getThere(someone);
    await look(someone, name, { schemes: wanted.scheme, pictures: wanted.pictures });
    seen.pages.add(name);
    seen.views += wanted.scheme.length * WIDTHS.length;
  }
}

const at = (path) => (someone) => open(someone, path);

/** A form sent as it stands at `path`, so that it comes back with its errors. */
const wrong = (path, fill = quiet, button = undefined) => async (someone) => {
  await open(someone, path);
  await fill(someone.page);
  await send(someone, button);
  check(`${path}: an empty form comes again`, await someone.page.locator('.govuk-error-summary').count() === 1);
};

async function residentPages(someone) {
  const { page } = someone;
  await see(someone, 'home', at('/'));
  await see(someone, 'institution', at('/i/cesis'));
  await see(someone, 'institution-ended', at('/i/amata'));
  await see(someone, 'accessibility', at('/accessibility'));
  await see(someone, 'privacy', at('/privacy'));
  await see(someone, 'no-such-page', at('/nav'));
  await see(someone, 'write-start', at('/i/cesis/write'));
  await open(someone, '/i/cesis/write');
  await send(someone);
  await see(someone, 'write-kind', at('/i/cesis/write/kind'));
  await see(someone, 'write-kind-wrong', wrong('/i/cesis/write/kind'));
  await open(someone, '/i/cesis/write/kind');
  await resident.pick(page, 'kind', 'request');
  await send(someone);
  await see(someone, 'write-text', at('/i/cesis/write/text'));
  await see(someone, 'write-text-wrong', wrong('/i/cesis/write/text'));
  await open(someone, '/i/cesis/write/text');
  await page.fill('[name="subject"]', WORDS.lv.subject);
  await page.fill('[name="text"]', WORDS.lv.text);
  await send(someone);
  await see(someone, 'write-files-none', at('/i/cesis/write/files'));
  await resident.addFiles(someone, FILES);
  await see(someone, 'write-files', at('/i/cesis/write/files'));
  await see(someone, 'write-files-wrong', wrong('/i/cesis/write/files', (form) => form.setInputFiles('input[type="file"]', [
    resident.file('arhīvs.zip', Buffer.from('PK\x05\x06')), resident.file('tukšs.pdf', Buffer.alloc(0)),
  ]), 'main form button[value="add"]'));
  await open(someone, '/i/cesis/write/files');
  await send(someone, 'main form button[value="next"]');
  await see(someone, 'write-you', at('/i/cesis/write/you'));
  await see(someone, 'write-you-wrong', wrong('/i/cesis/write/you', (form) => form.fill('[name="email"]', 'nav')));
  await open(someone, '/i/cesis/write/you');
  await page.fill('[name="email"]', 'testa.persona@example.org');
  await page.fill('[name="personal_code"]', '010190-12345');
  await resident.pick(page, 'answer_mode', 'email');
  await send(someone);
  await see(someone, 'write-check', at('/i/cesis/write/check'));
  await see(someone, 'write-start-unfinished', at('/i/cesis/write'));
  await open(someone, '/i/cesis/write/check');
  await send(someone);
  const written = new URL(page.url()).pathname;
  await see(someone, 'written', at(written));
  return { id: written.split('/').pop(), code: await page.locator('.lz-code').innerText(), number: await page.locator('.govuk-panel strong').innerText() };
}

async function followPages(someone, { id }) {
  const path = `/follow/${id}`;
  await see(someone, 'follow', at('/follow'));
  await see(someone, 'follow-wrong', wrong('/follow', (form) => form.fill('[name="code"]', 'NAV TĀDA')));
  await see(someone, 'follow-case', at(path));
  await see(someone, 'follow-add', at(`${path}/reply`));
  await see(someone, 'follow-withdraw', at(`${path}/withdraw`));
}

async function deskPages(official, submitter, kept) {
  await see(official, 'sign-in', at('/desk/sign-in'));
  await see(official, 'sign-in-wrong', wrong('/desk/sign-in'));
  await desk.signIn(official, 'cesis', 'head');
  for (const view of ['mine', 'unit', 'unrouted', 'all']) await see(official, `inbox-${view}`, at(`/desk/inbox?view=${view}`));
  await see(official, 'search', at('/desk/search?kind=question'));
  await see(official, 'search-nothing', at('/desk/search?kind=press_enquiry&status=open'));
  const path = `/desk/submissions/${kept.id}`;
  await see(official, 'case-registered', at(path));
  await see(official, 'route', at(`${path}/route`));
  await see(official, 'route-wrong', wrong(`${path}/route`));
  await see(official, 'identity', at(`${path}/identity`));
  await see(official, 'identity-wrong', wrong(`${path}/identity`));
  await see(official, 'close', at(`${path}/close`));
  await see(official, 'close-wrong', wrong(`${path}/close`));
  await see(official, 'receipt', at(`${path}/receipt`));
  for (const name of desk.CASE_PAGES) await see(official, `case-${name}`, at(`${path}/${name}`));
  await speak(official, 'lv');
  await open(official, path);
  await desk.route(official, WORDS.lv.note, quiet);
  await see(official, 'case-routed', at(path));
  await desk.start(official, quiet);
  await see(official, 'case-started', at(path));
  await speak(official, 'lv');
  await open(official, path);
  await desk.extend(official, quiet);
  await see(official, 'case-extended', at(path));
  await see(submitter, 'follow-extended', at(`/follow/${kept.id}`));
  await see(official, 'ask', at(`${path}/ask`));
  await see(official, 'ask-wrong', wrong(`${path}/ask`));
  await open(official, path);
  await desk.ask(official, WORDS.lv.question, quiet);
  await see(official, 'case-waiting', at(path));
  await see(submitter, 'follow-asked', at(`/follow/${kept.id}`));
  await see(submitter, 'follow-reply', at(`/follow/${kept.id}/reply`));
  await see(submitter, 'follow-reply-wrong', wrong(`/follow/${kept.id}/reply`, quiet, 'main form button[value="send"]'));
  await open(submitter, `/follow/${kept.id}`);
  await resident.reply(submitter, { text: WORDS.lv.reply, files: FILES }, quiet);
  await see(official, 'answer', at(`${path}/answer`));
  await see(official, 'answer-wrong', wrong(`${path}/answer`));
  await open(official, path);
  await desk.answer(official, { text: WORDS.lv.answer, files: FILES }, quiet);
  await see(official, 'case-answered', at(path));
  await see(submitter, 'follow-answered', at(`/follow/${kept.id}`));
  for (const [name, place] of Object.entries(desk.PAGES)) await see(official, name, at(place));
  for (const [name, list] of [['contact', '/desk/contacts'], ['call-back', '/desk/call-backs'], ['call-back-over', '/desk/call-backs/closed']]) {
    await open(official, list);
    await see(official, name, at(await official.page.locator('[data-rows] a').first().getAttribute('href')));
  }
}

/** The rooms of an institution, each seen by somebody who works in it. */
async function rooms(someone, role) {
  await desk.signIn(someone, 'jelgava', role);
  for (const [name, path] of Object.entries(ROOMS[role])) await see(someone, name, at(path));
  for (const [name, [list, link]] of Object.entries(FIRST_OF[role])) {
    await open(someone, list);
    await see(someone, name, at(await someone.page.locator(`main a[href^="${link}"]`).first().getAttribute('href')));
  }
}

/** What a journey comes by, in the language of who makes it. */
const passing = (someone) => async (name) => {
  if (wanted.only.length > 0 && !wanted.only.includes(name)) return;
  await look(someone, name, { schemes: wanted.scheme, pictures: wanted.pictures });
  seen.pages.add(name);
  seen.views += wanted.scheme.length * WIDTHS.length;
};

const demo = await startDemo();
const browser = await openBrowser();
try {
  await journey('every page', async () => {
    const submitter = await person(browser, demo, { language: 'lv' });
    const official = await person(browser, demo, { language: 'lv' });
    const kept = await residentPages(submitter);
    await followPages(submitter, kept);
    await deskPages(official, submitter, kept);
    for (const [name, path] of Object.entries(PUBLIC)) await see(submitter, name, at(path));
    await leave(submitter, 'the resident');
    await leave(official, 'the official');
  });
  for (const role of Object.keys(ROOMS)) {
    await journey(`the rooms of the ${role}`, async () => {
      const someone = await person(browser, demo, { language: 'lv' });
      await rooms(someone, role);
      await leave(someone, `the ${role}`);
    });
  }
  for (const language of wanted.language) {
    const [where, walkIn] = visits.AT[language];
    await journey(`visits, ${language}`, async () => {
      await visits.booksAndMoves(browser, demo, language, where, passing);
      await several.booksTwo(browser, demo, language, several.AT[language], passing);
      await visits.isServed(browser, demo, language, walkIn, passing);
    });
  }
} finally {
  await browser.close();
  await demo.stop();
}
record();
conclude();
