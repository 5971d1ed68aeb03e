// What the people do who tell the public about services, hours and what changes for a time.
import { leave, open, person, send } from './browser.mjs';
import { check } from './count.mjs';
import * as desk from './desk.mjs';
import { pick } from './resident.mjs';

/** A day in Latvia as the three fields of a form. */
export function dayFields(name, ahead = 0) {
  const day = new Date(Date.now() + ahead * 86_400_000);
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Riga', day: 'numeric', month: 'numeric', year: 'numeric' }).formatToParts(day);
  return Object.fromEntries(['day', 'month', 'year'].map((part) => [`${name}-${part}`, parts.find(({ type }) => type === part).value]));
}

/** Types into fields by their names. */
export async function fill({ page }, fields) {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
}

const main = ({ page }) => page.locator('main').innerText();

/** An editor writes a card in its sections, looks at it and publishes it; a resident reads it. */
export async function writesACard(browser, demo, language, institution, seen) {
  const editor = await person(browser, demo, { language });
  const resident = await person(browser, demo, { language });
  const [editorSees, residentSees] = [seen(editor), seen(resident)];
  const code = `journey-${language}`;
  const [one, title] = [`/desk/admin/service/${code}`, `Parauga izziņa ${language.toUpperCase()}`];
  await desk.signIn(editor, institution, 'editor');
  await open(editor, '/desk/admin/services/new');
  await editorSees('service-new');
  await fill(editor, { title_lv: title, code });
  await send(editor);
  await editorSees('service-begun');
  await open(editor, `${one}/part/basics`);
  await fill(editor, { about_lv: 'Izziņa par to, kas ierakstīts reģistrā.' });
  await pick(editor.page, 'recipients', 'resident');
  await send(editor);
  await open(editor, `${one}/steps/new`);
  await pick(editor.page, 'stage', 'request');
  await fill(editor, { text_lv: 'Nāciet ar pasi.' });
  await send(editor);
  check('a step without a channel is refused', await editor.page.locator('.govuk-error-summary').count() === 1);
  check('and its text is still there', await editor.page.inputValue('[name="text_lv"]') === 'Nāciet ar pasi.');
  await editorSees('service-step-wrong');
  await pick(editor.page, 'channels', 'in_person');
  await send(editor);
  await open(editor, `${one}/preview`);
  await editorSees('service-preview');
  check('nobody sees a draft', await open(resident, `/i/${institution}/services/${code}`) === 404);
  await open(editor, `${one}/publish`);
  await editorSees('service-publish');
  await send(editor);
  check('the card can be read', await open(resident, `/i/${institution}/services/${code}`) === 200);
  check('with its step', (await main(resident)).includes('Nāciet ar pasi.'));
  await residentSees('service-published');
  await leave(editor, `the editor (${language})`);
  await leave(resident, `whoever reads the card (${language})`);
}

/** An editor gives a telephone line its week and a closure; both are looked at before they are saved. */
export async function setsHours(browser, demo, language, institution, seen) {
  const editor = await person(browser, demo, { language });
  const editorSees = seen(editor);
  const name = `Parauga līnija ${language.toUpperCase()}`;
  await desk.signIn(editor, institution, 'editor');
  await open(editor, '/desk/admin/hours/new');
  await pick(editor.page, 'kind', 'phone_line');
  await fill(editor, { code: `journey-${language}`, name_lv: name, phone: '+371 64100000' });
  await send(editor);
  await editorSees('hours-week');
  for (let day = 1; day <= 5; day += 1) await fill(editor, { [`day-${day}`]: '9-12.30, 13-17' });
  await pick(editor.page, 'holidays', 'closed');
  await send(editor);
  await editorSees('hours-check');
  await send(editor, 'main form button[value="save"]');
  const place = new URL(editor.page.url()).pathname;
  await editorSees('hours-place');
  await open(editor, `${place}/closure`);
  await fill(editor, { name_lv: 'Inventarizācija', ...dayFields('from', 7), ...dayFields('to', 7) });
  await editorSees('hours-closure');
  await send(editor);
  await send(editor, 'main form button[value="save"]');
  check('the closure stands at the place', (await main(editor)).includes('Inventarizācija'), await main(editor));
  await open(editor, await editor.page.locator('main a[href^="/desk/admin/hours/exceptions/"]').first().getAttribute('href'));
  await editorSees('hours-exception');
  await open(editor, `${place}/place`);
  await editorSees('hours-place-edit');
  await open(editor, `/i/${institution}`);
  const told = await main(editor);
  check('people see the line and its week', told.includes(name) && told.includes('09:00–12:30'), told);
  await leave(editor, `the editor of hours (${language})`);
}

/** The head looks at what a regime would change, switches it on, and the service's page says it. */
export async function switchesARegime(browser, demo, language, [institution, service], seen) {
  const head = await person(browser, demo, { language });
  const resident = await person(browser, demo, { language });
  const [headSees, residentSees] = [seen(head), seen(resident)];
  const notice = `Klātienē tikai pēc pieraksta (${language}).`;
  await open(resident, `/i/${institution}/services/${service}`);
  const before = await resident.page.locator('main section.govuk-inset-text li').count();
  check('nothing is otherwise before', before === 0, String(before));
  await desk.signIn(head, institution, 'head');
  await open(head, '/desk/admin/regimes/new');
  await fill(head, { name_lv: 'Parauga režīms', notice_lv: notice, ...dayFields('from') });
  await headSees('regime-new');
  await send(head);
  await pick(head.page, 'reception', 'by_appointment');
  await headSees('regime-changes');
  await send(head);
  const path = new URL(head.page.url()).pathname;
  await open(head, `${path}/told`);
  await headSees('regime-told');
  await open(head, `${path}/reach`);
  await headSees('regime-reach');
  await open(head, `${path}/consequences`);
  await headSees('regime-consequences');
  const rows = await head.page.locator('main tbody tr').count();
  check('the preview lists what changes', rows > 0, String(rows));
  await send(head);
  await headSees('regime-on');
  await resident.page.reload();
  const after = await resident.page.locator('main section.govuk-inset-text li').count();
  check('the service’s page says what is otherwise', after > 0, await main(resident));
  await residentSees('service-under-a-regime');
  await open(resident, `/i/${institution}`);
  check('the institution’s page tells the notice', (await resident.page.locator('body').innerText()).includes(notice));
  await residentSees('institution-under-a-regime');
  await open(head, `${path}/stop`);
  await fill(head, dayFields('to'));
  await headSees('regime-stop');
  await send(head);
  await leave(head, `the head (${language})`);
  await leave(resident, `whoever comes in person (${language})`);
}
