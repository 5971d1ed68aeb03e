// What people at the desk do: sign in, find a case, send it on, take it up, ask, answer.
import { check } from './count.mjs';
import { open, send } from './browser.mjs';
import { addFiles } from './resident.mjs';

/** Pages of the desk that stand by themselves, by name. */
export const PAGES = {
  'my-work': '/desk',
  register: '/desk/register',
  clients: '/desk/clients',
  'client-new': '/desk/clients/new',
  contacts: '/desk/contacts',
  'contact-new': '/desk/contacts/new',
  'call-backs': '/desk/call-backs',
  'call-back-new': '/desk/call-backs/new',
  'call-backs-closed': '/desk/call-backs/closed',
  substitutions: '/desk/substitutions',
  letters: '/desk/letters',
  'letter-templates': '/desk/letters/templates',
  'letter-template': '/desk/letters/templates/registered/lv',
  'letter-template-extended': '/desk/letters/templates/extended/lv',
  keys: '/desk/keys',
  account: '/desk/account',
  'second-factor': '/desk/account/second-factor',
  'inbox-all': '/desk/inbox?view=all',
};

/** Pages of a case that no journey comes by: name and the last part of the address. */
export const CASE_PAGES = {
  'case-extend': 'extend',
  'case-related': 'related',
  'case-note': 'note',
  'case-client': 'client',
  'case-correct': 'correct',
  'case-stamp': 'stamp',
};

/** Signs in with a role that the demo made. */
export async function signIn(someone, institution, role, seen = async () => {}) {
  const { page, demo } = someone;
  const { user, password } = demo.signIn(institution, role);
  if (!page.url().includes('/desk/sign-in')) await open(someone, '/desk/sign-in');
  await seen('sign-in');
  await page.fill('[name="user"]', user);
  await page.fill('[name="password"]', password);
  await send(someone);
}

/** Finds a case by its number with the search of the bar, and opens it. */
export async function find(someone, number, subject, seen) {
  const { page } = someone;
  await page.fill('[name="q"]', number);
  await page.press('[name="q"]', 'Enter');
  await page.waitForURL(/q=/);
  await seen('search');
  const line = page.locator('main a[href*="/desk/submissions/"]', { hasText: subject });
  check(`the search finds ${number}`, await line.count() > 0);
  await line.first().click();
  await page.waitForURL(/\/desk\/submissions\//);
  await seen('case');
  check('the case page names the number', (await page.locator('main').innerText()).includes(number));
}

/** Goes to the page of an act of the case that is open. */
async function goTo({ page }, act) {
  await page.locator(`main a[href$="/${act}"]`).first().click();
  await page.waitForURL(new RegExp(`/${act}$`));
}

/** Gives the case to a unit. */
export async function route(someone, note, seen) {
  const { page } = someone;
  await goTo(someone, 'route');
  await seen('route');
  const unit = page.locator('[name="unit"]');
  if (await unit.evaluate((field) => field.tagName) === 'SELECT') {
    await unit.selectOption({ index: (await unit.locator('option').count()) - 1 });
  }
  await page.fill('[name="note"]', note);
  await send(someone);
  await seen('case-routed');
}

/** Takes the case up. */
export async function start(someone, seen) {
  await send(someone, 'main form[action$="/start"] button');
  await seen('case-started');
}

/** Asks the submitter for something. */
export async function ask(someone, question, seen) {
  await goTo(someone, 'ask');
  await seen('ask');
  await someone.page.fill('[name="text"]', question);
  await send(someone);
  await seen('case-waiting');
}

/** Gives the case the longer term, on the first ground that the law names. */
export async function extend(someone, seen) {
  await goTo(someone, 'extend');
  await seen('extend');
  await someone.page.locator('[name="ground"]').first().check();
  await send(someone);
  await seen('case-extended');
}

/** Answers with a text and files. */
export async function answer(someone, { text, files }, seen) {
  const { page } = someone;
  await goTo(someone, 'answer');
  await seen('answer');
  await attach(someone, files);
  await page.fill('[name="text"]', text);
  await send(someone);
  await seen('case-answered');
}

/** With a button that adds them where there is one, else with the form itself. */
async function attach(someone, files) {
  const adds = await someone.page.locator('main form button[value="add"]').count() > 0;
  if (adds) await addFiles(someone, files);
  else await someone.page.setInputFiles('input[type="file"]', files);
}
