// For the full grid: a case from the form to the answer, every page of it, as the resident and as the desk see it.
import { leave, open, person, send } from './browser.mjs';
import * as desk from './desk.mjs';
import * as resident from './resident.mjs';
import { edoc, pdf } from './samples.mjs';
import { at, speak, wrong } from './seeing.mjs';
import { WORDS } from './words.mjs';

const FILES = [resident.file('plāns ceļam.pdf', pdf('A plan')), resident.file('pilnvara.edoc', edoc('A letter'))];
const quiet = async () => {};

async function residentPages(eyes, someone) {
  const { page } = someone;
  await eyes.see(someone, 'home', at('/'));
  await eyes.see(someone, 'institution', at('/i/cesis'));
  await eyes.see(someone, 'institution-ended', at('/i/amata'));
  await eyes.see(someone, 'accessibility', at('/accessibility'));
  await eyes.see(someone, 'privacy', at('/privacy'));
  await eyes.see(someone, 'no-such-page', at('/nav'));
  await eyes.see(someone, 'write-start', at('/i/cesis/write'));
  await open(someone, '/i/cesis/write');
  await send(someone);
  await eyes.see(someone, 'write-kind', at('/i/cesis/write/kind'));
  await eyes.see(someone, 'write-kind-wrong', wrong('/i/cesis/write/kind'));
  await open(someone, '/i/cesis/write/kind');
  await resident.pick(page, 'kind', 'request');
  await send(someone);
  await eyes.see(someone, 'write-text', at('/i/cesis/write/text'));
  await eyes.see(someone, 'write-text-wrong', wrong('/i/cesis/write/text'));
  await open(someone, '/i/cesis/write/text');
  await page.fill('[name="subject"]', WORDS.lv.subject);
  await page.fill('[name="text"]', WORDS.lv.text);
  await send(someone);
  await eyes.see(someone, 'write-files-none', at('/i/cesis/write/files'));
  await resident.addFiles(someone, FILES);
  await eyes.see(someone, 'write-files', at('/i/cesis/write/files'));
  await eyes.see(someone, 'write-files-wrong', wrong('/i/cesis/write/files', (form) => form.setInputFiles('input[type="file"]', [
    resident.file('arhīvs.zip', Buffer.from('PK\x05\x06')), resident.file('tukšs.pdf', Buffer.alloc(0)),
  ]), 'main form button[value="add"]'));
  await open(someone, '/i/cesis/write/files');
  await send(someone, 'main form button[value="next"]');
  await eyes.see(someone, 'write-you', at('/i/cesis/write/you'));
  await eyes.see(someone, 'write-you-wrong', wrong('/i/cesis/write/you', (form) => form.fill('[name="email"]', 'nav')));
  await open(someone, '/i/cesis/write/you');
  await page.fill('[name="email"]', 'testa.persona@example.org');
  await page.fill('[name="personal_code"]', '010190-12345');
  await resident.pick(page, 'answer_mode', 'email');
  await send(someone);
  await eyes.see(someone, 'write-check', at('/i/cesis/write/check'));
  await eyes.see(someone, 'write-start-unfinished', at('/i/cesis/write'));
  await open(someone, '/i/cesis/write/check');
  await send(someone);
  const written = new URL(page.url()).pathname;
  await eyes.see(someone, 'written', at(written));
  return { id: written.split('/').pop(), code: await page.locator('.lz-code').innerText(), number: await page.locator('.govuk-panel strong').innerText() };
}

async function followPages(eyes, someone, { id }) {
  const path = `/follow/${id}`;
  await eyes.see(someone, 'follow', at('/follow'));
  await eyes.see(someone, 'follow-wrong', wrong('/follow', (form) => form.fill('[name="code"]', 'NAV TĀDA')));
  await eyes.see(someone, 'follow-case', at(path));
  await eyes.see(someone, 'follow-add', at(`${path}/reply`));
  await eyes.see(someone, 'follow-withdraw', at(`${path}/withdraw`));
}

async function deskPages(eyes, official, submitter, kept) {
  await eyes.see(official, 'sign-in', at('/desk/sign-in'));
  await eyes.see(official, 'sign-in-wrong', wrong('/desk/sign-in'));
  await desk.signIn(official, 'cesis', 'head');
  for (const view of ['mine', 'unit', 'unrouted', 'all']) await eyes.see(official, `inbox-${view}`, at(`/desk/inbox?view=${view}`));
  await eyes.see(official, 'search', at('/desk/search?kind=question'));
  await eyes.see(official, 'search-nothing', at('/desk/search?kind=press_enquiry&status=open'));
  const path = `/desk/submissions/${kept.id}`;
  await eyes.see(official, 'case-registered', at(path));
  await eyes.see(official, 'route', at(`${path}/route`));
  await eyes.see(official, 'route-wrong', wrong(`${path}/route`));
  await eyes.see(official, 'identity', at(`${path}/identity`));
  await eyes.see(official, 'identity-wrong', wrong(`${path}/identity`));
  await eyes.see(official, 'close', at(`${path}/close`));
  await eyes.see(official, 'close-wrong', wrong(`${path}/close`));
  await eyes.see(official, 'receipt', at(`${path}/receipt`));
  for (const [name, last] of Object.entries(desk.CASE_PAGES)) await eyes.see(official, name, at(`${path}/${last}`));
  await speak(official, 'lv');
  await open(official, path);
  await desk.route(official, WORDS.lv.note, quiet);
  await eyes.see(official, 'case-routed', at(path));
  await desk.start(official, quiet);
  await eyes.see(official, 'case-started', at(path));
  await speak(official, 'lv');
  await open(official, path);
  await desk.extend(official, quiet);
  await eyes.see(official, 'case-extended', at(path));
  await eyes.see(submitter, 'follow-extended', at(`/follow/${kept.id}`));
  await eyes.see(official, 'ask', at(`${path}/ask`));
  await eyes.see(official, 'ask-wrong', wrong(`${path}/ask`));
  await open(official, path);
  await desk.ask(official, WORDS.lv.question, quiet);
  await eyes.see(official, 'case-waiting', at(path));
  await eyes.see(submitter, 'follow-asked', at(`/follow/${kept.id}`));
  await eyes.see(submitter, 'follow-reply', at(`/follow/${kept.id}/reply`));
  await eyes.see(submitter, 'follow-reply-wrong', wrong(`/follow/${kept.id}/reply`, quiet, 'main form button[value="send"]'));
  await open(submitter, `/follow/${kept.id}`);
  await resident.reply(submitter, { text: WORDS.lv.reply, files: FILES }, quiet);
  await eyes.see(official, 'answer', at(`${path}/answer`));
  await eyes.see(official, 'answer-wrong', wrong(`${path}/answer`));
  await open(official, path);
  await desk.answer(official, { text: WORDS.lv.answer, files: FILES }, quiet);
  await eyes.see(official, 'case-answered', at(path));
  await eyes.see(submitter, 'follow-answered', at(`/follow/${kept.id}`));
  for (const [name, place] of Object.entries(desk.PAGES)) await eyes.see(official, name, at(place));
  for (const [name, list] of [['contact', '/desk/contacts'], ['call-back', '/desk/call-backs'], ['call-back-over', '/desk/call-backs/closed']]) {
    await open(official, list);
    await eyes.see(official, name, at(await official.page.locator('[data-rows] a').first().getAttribute('href')));
  }
}

/** The whole case. */
export async function seeACase(eyes, browser, demo) {
  const submitter = await person(browser, demo, { language: 'lv' });
  const official = await person(browser, demo, { language: 'lv' });
  const kept = await residentPages(eyes, submitter);
  await followPages(eyes, submitter, kept);
  await deskPages(eyes, official, submitter, kept);
  await leave(submitter, 'the resident');
  await leave(official, 'the official');
}
