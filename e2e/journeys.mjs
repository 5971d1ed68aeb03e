// People's ways through the pages, made in a real browser against the real program.
//
//   LODZINS_PROGRAM=…/lodzins CHROMIUM=/usr/bin/chromium node journeys.mjs
//
// Ends with one line `N passed, N failed`.
import { leave, loseSession, open, openBrowser, person, send } from './browser.mjs';
import * as caller from './caller.mjs';
import * as catalogue from './catalogue.mjs';
import { check, conclude, journey } from './count.mjs';
import * as desk from './desk.mjs';
import * as help from './help.mjs';
import * as kiosk from './kiosk.mjs';
import { glance, look } from './look.mjs';
import { lettersTo } from './mail.mjs';
import { withinADay } from './midnight.mjs';
import { startDemo } from './program.mjs';
import * as regimeHit from './regime-hit.mjs';
import * as release from './release.mjs';
import * as resident from './resident.mjs';
import { edoc, pdf, zip } from './samples.mjs';
import * as served from './served.mjs';
import * as several from './several.mjs';
import * as visits from './visits.mjs';
import { WORDS } from './words.mjs';

const PLAN = { name: 'plāns ceļam.pdf', bytes: pdf('A plan of the road') };
const SIGNED = { name: 'pilnvara.edoc', bytes: edoc('A power of attorney') };
const PHOTO = { name: 'vieta.pdf', bytes: pdf('The place') };
const ACT = { name: 'akts.pdf', bytes: pdf('The record of acceptance') };
/** Where each language's head switches a regime, and the service that it changes. */
const REGIME_AT = { lv: ['vzd', 'cadastre-data'], ru: ['vid', 'annual-income'], en: ['liepaja', 'property-composition'] };
/** Where each language's head closes a day for which forty people have booked. */
const HIT_AT = {
  lv: ['pmlp', 'riga', 'passport'],
  ru: ['vsaa', 'riga', 'unemployment-benefit'],
  en: ['jelgava', 'kac', 'property-tax-question'],
};
const attached = ({ name, bytes }) => resident.file(name, bytes);

/** From the form to the answer: a resident and the people at the desk, who use the same language. */
async function whole(browser, demo, language, { script = true, institution, seen }) {
  const words = WORDS[language];
  const submitter = await person(browser, demo, { language, script });
  const official = await person(browser, demo, { language, script });
  const [submitterSees, officialSees] = [seen(submitter), seen(official)];
  const email = `testa.persona.${language}${script ? '' : '.plain'}@example.org`;
  const kept = await resident.fileSubmission(submitter, institution, {
    ...words, email, files: [PLAN, SIGNED].map(attached),
  }, submitterSees);
  await loseSession(submitter);
  await resident.follow(submitter, kept.code, submitterSees);
  await resident.download(submitter, SIGNED.name, SIGNED.bytes);

  await desk.signIn(official, institution, 'head', officialSees);
  await officialSees('inbox');
  await desk.find(official, kept.number, words.subject, officialSees);
  await resident.download(official, PLAN.name, PLAN.bytes);
  await desk.route(official, words.note, officialSees);
  await desk.start(official, officialSees);
  await desk.ask(official, words.question, officialSees);

  await open(submitter, `/follow/${kept.id}`);
  await submitterSees('follow-asked');
  check('the resident reads the question', (await submitter.page.locator('main').innerText()).includes(words.question));
  await resident.reply(submitter, { text: words.reply, files: [attached(PHOTO)] }, submitterSees);

  await official.page.reload();
  await officialSees('case-replied');
  check('the desk reads the reply', (await official.page.locator('main').innerText()).includes(words.reply));
  await resident.download(official, PHOTO.name, PHOTO.bytes);
  await desk.answer(official, { text: words.answer, files: [attached(ACT)] }, officialSees);

  await submitter.page.reload();
  await submitterSees('follow-answered');
  check('the resident reads the answer', (await submitter.page.locator('main').innerText()).includes(words.answer));
  await resident.download(submitter, ACT.name, ACT.bytes);
  await lettersSay(demo, email, kept, words);
  await leave(submitter, `the resident (${language})`);
  await leave(official, `the desk (${language})`);
}

/** Three letters must come. */
async function lettersSay(demo, email, { number, code }, words) {
  const mine = await lettersTo(demo, email, ({ length }) => length >= 3);
  check(`three letters went to ${email}`, mine.length === 3, String(mine.length));
  for (const [occasion, says] of Object.entries(words.letters)) {
    const found = mine.find(({ subject, text }) => says.test(text) || says.test(subject));
    check(`the letter “${occasion}” says so`, Boolean(found), mine.map(({ text }) => text).join('\n----\n'));
    if (!found) continue;
    check(`the letter “${occasion}” names the number`, `${found.subject}${found.text}`.includes(number), found.text);
    check(`the letter “${occasion}” leads to the case`, found.text.includes(`${demo.address}/follow`), found.text);
  }
  check('a letter gives the code', mine.some(({ text }) => text.includes(code)), mine[0]?.text);
}

/** A form that is sent wrong comes again: with everything typed, the errors first, and the window says so. */
async function comesAgain(someone, what, typed) {
  const { page, language } = someone;
  check(`${what}: the title says that something is wrong`, (await page.title()).startsWith(WORDS[language].error), await page.title());
  const summary = page.locator('.govuk-error-summary');
  check(`${what}: a summary of errors`, await summary.count() === 1);
  if (someone.script) {
    const focused = await page.evaluate(() => document.activeElement?.classList.contains('govuk-error-summary'));
    check(`${what}: the summary has the focus`, focused);
  }
  for (const link of await summary.locator('a').all()) {
    const target = (await link.getAttribute('href')).slice(1);
    check(`${what}: the error leads to #${target}`, await page.locator(`[id="${target}"]`).count() === 1);
  }
  for (const [name, value] of Object.entries(typed)) {
    const left = await page.locator(`[name="${name}"]`).first().inputValue();
    check(`${what}: what stood in “${name}” is still there`, left.replaceAll('\r\n', '\n') === value, left.slice(0, 80));
  }
}

async function wrongInput(browser, demo, language) {
  const someone = await person(browser, demo, { language });
  const { page } = someone;
  const long = 'ā'.repeat(201);
  await open(someone, '/i/cesis/write');
  await send(someone);
  await send(someone);
  await comesAgain(someone, 'no kind', {});
  await glance(someone, 'write-kind-wrong');
  await resident.pick(page, 'kind', 'complaint');
  await send(someone);
  await page.fill('[name="subject"]', long);
  await page.fill('[name="text"]', 'Teksts, kas paliek.');
  await send(someone);
  await comesAgain(someone, 'a subject that is too long', { subject: long, text: 'Teksts, kas paliek.' });
  await glance(someone, 'write-text-wrong');
  await page.fill('[name="subject"]', 'Īsāks');
  await send(someone);
  await wrongFiles(someone);
  await send(someone, 'main form button[value="next"]');
  const you = { name: 'Testa Persona', email: 'nav e-pasts', phone: 'abc', personal_code: '123' };
  for (const [name, value] of Object.entries(you)) await page.fill(`[name="${name}"]`, value);
  await send(someone);
  await comesAgain(someone, 'wrong contacts', you);
  await glance(someone, 'write-you-wrong');
  await page.fill('[name="email"]', '');
  await page.fill('[name="phone"]', '');
  await page.fill('[name="personal_code"]', '010190-12345');
  await resident.pick(page, 'answer_mode', 'portal');
  await send(someone);
  await glance(someone, 'write-check-warned');
  const warned = await page.locator('.govuk-warning-text').count();
  check('a personal code whose checksum fails is mentioned and taken', warned === 1, String(warned));
  await open(someone, '/follow');
  await page.fill('[name="code"]', 'NAV TĀDA');
  await send(someone);
  await comesAgain(someone, 'a code that is none', { code: 'NAV TĀDA' });
  await glance(someone, 'follow-wrong');
  await leave(someone, 'whoever makes mistakes');
}

/** The forms of the desk, and those of whoever follows a case. */
async function wrongAtTheDesk(browser, demo, language) {
  const official = await person(browser, demo, { language });
  const { page } = official;
  await open(official, '/desk/sign-in');
  await page.fill('[name="user"]', 'cesis.head');
  await page.fill('[name="password"]', 'nav īstā parole');
  await send(official);
  await comesAgain(official, 'a wrong password', { user: 'cesis.head', password: '' });
  await glance(official, 'sign-in-wrong');
  await desk.signIn(official, 'ogre', 'head');
  await open(official, '/desk/inbox?view=all');
  const lines = page.locator('main a[href*="/desk/submissions/"]');
  const line = await lines.nth(Object.keys(WORDS).indexOf(language)).getAttribute('href');
  const long = 'ģ'.repeat(20_001);
  await open(official, line);
  await desk.start(official, async () => {});
  const forms = [
    ['route', { note: 'Kam to nodot?' }],
    ['ask', { text: long }],
    ['answer', { text: long }],
    ['close', {}],
    ['identity', { note: 'Pēc tālruņa' }],
  ];
  for (const [act, typed] of forms) {
    await open(official, `${line.split('?')[0]}/${act}`);
    for (const [name, value] of Object.entries(typed)) await page.fill(`[name="${name}"]`, value);
    await send(official);
    await comesAgain(official, `${act}, filled in wrong`, typed);
    await glance(official, `${act}-wrong`);
  }
  await leave(official, 'the official who makes mistakes');
}

async function wrongFiles(someone) {
  const { page } = someone;
  const wrong = [
    resident.file('arhīvs.zip', zip([['a.txt', 'a']])),
    resident.file('nav.pdf', Buffer.from('MZ nothing of the kind')),
    resident.file('tukšs.pdf', Buffer.alloc(0)),
    attached(PLAN),
  ];
  await page.setInputFiles('input[type="file"]', wrong);
  await send(someone, 'main form button[value="add"]');
  await comesAgain(someone, 'files that are not taken', {});
  await glance(someone, 'write-files-wrong');
  const said = await page.locator('.govuk-error-summary').innerText();
  for (const { name } of wrong.slice(0, 3)) check(`“${name}” is named with the reason`, said.includes(name), said);
  const listed = await page.locator('.lz-files__name').allInnerTexts();
  check('the good one among them is kept', listed.length === 1 && listed[0].includes(PLAN.name), listed.join(', '));
}

/** The session ends while somebody types: nothing typed is lost. */
async function sessionEnds(browser, demo) {
  const submitter = await person(browser, demo, { language: 'lv' });
  const text = { subject: 'Sesija beidzas', text: 'Rakstīts ilgi,\nar pārtraukumu.' };
  await open(submitter, '/i/cesis/write');
  await send(submitter);
  await resident.pick(submitter.page, 'kind', 'question');
  await send(submitter);
  for (const [name, value] of Object.entries(text)) await submitter.page.fill(`[name="${name}"]`, value);
  await loseSession(submitter);
  await send(submitter);
  await comesAgain(submitter, 'a resident whose session ended', text);
  await send(submitter);
  check('a resident whose session ended goes on', /\/write\//.test(submitter.page.url()), submitter.page.url());
  await leave(submitter, 'the resident whose session ended');

  const official = await person(browser, demo, { language: 'lv' });
  const { page } = official;
  await desk.signIn(official, 'ogre', 'head');
  await page.goto('/desk/inbox?view=all');
  const href = await page.locator('main a[href*="/desk/submissions/"]').first().getAttribute('href');
  const path = href.split('?')[0];
  await open(official, `${path}/answer`);
  await page.fill('[name="text"]', 'Atbilde, kas rakstīta ilgi.');
  await loseSession(official);
  await send(official);
  check('without a session the desk asks to sign in', page.url().includes('/desk/sign-in'), page.url());
  await desk.signIn(official, 'ogre', 'head');
  check('after signing in the answer’s page is there again', new URL(page.url()).pathname === `${path}/answer`, page.url());
  const left = await page.locator('[name="text"]').inputValue();
  check('the answer that was typed is still there', left === 'Atbilde, kas rakstīta ilgi.', left);
  await leave(official, 'the official whose session ended');
}

async function takesItBack(browser, demo) {
  const someone = await person(browser, demo, { language: 'lv' });
  const { page } = someone;
  const seen = (name) => look(someone, name, { schemes: ['light', 'dark'] });
  const quiet = async () => {};
  const kept = await resident.fileSubmission(someone, 'jelgava', {
    ...WORDS.lv, email: 'atsauc@example.org', files: [attached(PLAN)],
  }, quiet);
  await open(someone, `/follow/${kept.id}/reply`);
  await send(someone, 'main form button[value="send"]');
  await comesAgain(someone, 'an empty reply', { text: '' });
  const long = 'ļ'.repeat(1_001);
  await open(someone, `/follow/${kept.id}/withdraw`);
  await page.fill('[name="reason"]', long);
  await send(someone);
  await comesAgain(someone, 'a reason that is too long', { reason: long });
  await open(someone, `/follow/${kept.id}`);
  await resident.withdraw(someone, 'Jau salabots.', seen);
  const gone = await page.locator('main a[href$="/withdraw"], main a[href$="/reply"]').count();
  check('a submission that was taken back takes nothing more', gone === 0);
  check('somebody else’s case is not found', await open(someone, '/follow/0198f000-0000-7000-8000-000000000000') === 404);
  await glance(someone, 'not-found');
  await leave(someone, 'the resident who takes it back');
}

/** Those who tell the public about services: a card, hours, and what changes for a time. */
async function tellsThePublic(browser, demo, language, seen) {
  const place = REGIME_AT[language];
  await journey(`a card, ${language}`, () => catalogue.writesACard(browser, demo, language, place[0], seen));
  await journey(`hours, ${language}`, () => catalogue.setsHours(browser, demo, language, place[0], seen));
  await journey(`a regime, ${language}`, () => catalogue.switchesARegime(browser, demo, language, place, seen));
}

/** Those who come: booked, and without a booking. */
async function comes(browser, demo, language, seen) {
  const [where, walkIn] = visits.AT[language];
  await journey(`a booking, ${language}`, () => visits.booksAndMoves(browser, demo, language, where, seen));
  await journey(`a draw, ${language}`, () => release.isDrawn(browser, demo, language, where, seen));
  await journey(`two things in one visit, ${language}`, () => several.booksTwo(browser, demo, language, several.AT[language], seen));
  await journey(`at the counter, ${language}`, () => visits.isServed(browser, demo, language, walkIn, seen));
  await journey(`a call for help, ${language}`, () => help.callsForHelp(browser, demo, language, walkIn, seen));
  await journey(`at the kiosk, ${language}`, () => kiosk.givesTicket(browser, demo, language, walkIn, seen));
}

/** Axe looks at each page in every language, where it is narrowest. */
const narrow = (someone) => (name) => look(someone, name, { schemes: ['light'], widths: [320] });

/** A resident who books, comes and is served. */
const booksAndComes = (browser, demo, language) => journey(`booked, come and served, ${language}`, () => (
  served.booksAndIsServed(browser, demo, language, narrow)
));

/** A clerk who books for whoever calls. */
const takesACall = (browser, demo, language) => journey(`a caller, ${language}`, () => (
  caller.booksForACaller(browser, demo, language, caller.AT[language], narrow)
));

/** A day on which nobody can come after all; axe looks at each page in every language. */
async function closesADay(browser, demo, language) {
  const seen = (someone) => (name) => look(someone, name, { schemes: ['light'] });
  await journey(`a closed day, ${language}`, () => regimeHit.closesADay(browser, demo, language, HIT_AT[language], seen));
}

/** Pages that no journey comes by. */
async function standingPages(browser, demo) {
  const someone = await person(browser, demo, { language: 'lv' });
  for (const [name, path] of [['home', '/'], ['institution', '/i/cesis'], ['accessibility', '/accessibility'], ['privacy', '/privacy'], ['no-such-page', '/nav']]) {
    await open(someone, path);
    await look(someone, name);
  }
  await desk.signIn(someone, 'cesis', 'head');
  for (const [name, path] of Object.entries(desk.PAGES)) {
    await open(someone, path);
    await look(someone, name);
  }
  const href = await someone.page.locator('main a[href*="/desk/submissions/"]').first().getAttribute('href');
  for (const [name, last] of Object.entries(desk.CASE_PAGES)) {
    await open(someone, `${href.split('?')[0]}/${last}`);
    await look(someone, name);
  }
  await leave(someone, 'whoever looks around');
}

await withinADay(25);
const demo = await startDemo();
const browsers = await Promise.all([openBrowser(), openBrowser()]);
const looks = (someone) => (name) => look(someone, name);
const glances = (someone) => (name) => glance(someone, name);
try {
  await Promise.all([
    (async () => {
      const [browser] = browsers;
      await journey('lv, every page looked at', () => whole(browser, demo, 'lv', { institution: 'cesis', seen: looks }));
      await tellsThePublic(browser, demo, 'lv', looks);
      await comes(browser, demo, 'lv', looks);
      await booksAndComes(browser, demo, 'lv');
      for (const language of ['lv', 'ru', 'en']) {
        await takesACall(browser, demo, language);
        await closesADay(browser, demo, language);
      }
    })(),
    (async () => {
      const [, browser] = browsers;
      await journey('ru', () => whole(browser, demo, 'ru', { institution: 'jelgava', seen: glances }));
      await journey('en', () => whole(browser, demo, 'en', { institution: 'ogre', seen: glances }));
      await journey('lv without JavaScript', () => whole(browser, demo, 'lv', { institution: 'liepaja', seen: glances, script: false }));
      for (const language of ['lv', 'ru', 'en']) {
        await journey(`wrong input, ${language}`, () => wrongInput(browser, demo, language));
        await journey(`wrong input at the desk, ${language}`, () => wrongAtTheDesk(browser, demo, language));
      }
      for (const language of ['ru', 'en']) await tellsThePublic(browser, demo, language, glances);
      for (const language of ['ru', 'en']) await comes(browser, demo, language, glances);
      for (const language of ['ru', 'en']) await booksAndComes(browser, demo, language);
      await journey('the session ends while typing', () => sessionEnds(browser, demo));
      await journey('taking it back', () => takesItBack(browser, demo));
      await journey('pages that stand still', () => standingPages(browser, demo));
    })(),
  ]);
} finally {
  await Promise.all(browsers.map((browser) => browser.close()));
  const code = await demo.stop();
  check('the program ends in order when it is told to', code === 0, String(code));
}
conclude();
