// The kiosk at the door: a device is enrolled, somebody walks in and gets a ticket without a script, is called, and the
// board and their telephone show it. On the screens that kiosks have nothing is scrolled and everything is large enough
// for a thumb.
import { go, holdStill, leave, open, person, send } from './browser.mjs';
import { check } from './count.mjs';
import * as desk from './desk.mjs';
import { shows } from './visits.mjs';

const SCREENS = [{ width: 1280, height: 800 }, { width: 1080, height: 1920 }];
/** 18 mm at 96 dots an inch. */
const THUMB = 68;

/** On each screen: is the page whole, and is everything that is pressed large enough? */
async function fits({ page }, name) {
  const before = page.viewportSize();
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    const { over, small } = await page.evaluate((thumb) => ({
      over: [
        document.documentElement.scrollHeight - window.innerHeight,
        document.documentElement.scrollWidth - window.innerWidth,
      ],
      small: [...document.querySelectorAll('.lz-kiosk a.lz-kiosk__way, .lz-kiosk button, .lz-kiosk__again, .lz-kiosk__key')]
        .filter((one) => one.getBoundingClientRect().height < thumb)
        .map((one) => one.innerText),
    }), THUMB);
    check(`${name} is whole at ${screen.width} × ${screen.height}`, over.every((more) => more <= 0), over.join(', '));
    check(`${name}: a thumb hits everything at ${screen.width} × ${screen.height}`, small.length === 0, small.join(', '));
  }
  await page.setViewportSize(before);
}

/** The administrator enters a kiosk and reads its code. */
async function code(browser, demo, language, institution) {
  const administrator = await person(browser, demo, { language });
  await desk.signIn(administrator, institution, 'administrator');
  await open(administrator, '/desk/admin/kiosks/new');
  await administrator.page.fill('[name="label"]', 'journey');
  await send(administrator);
  const read = await administrator.page.locator('main code').innerText();
  await leave(administrator, `the administrator (${language})`);
  return read;
}

/** Somebody walks in at a kiosk; a clerk calls them, and the board shows the ticket. The kiosk runs no script, but where
 *  axe looks, which is one. */
export async function givesTicket(browser, demo, language, institution, seen, { script = language === 'lv' } = {}) {
  const secret = await code(browser, demo, language, institution);
  const visitor = await person(browser, demo, { language, script });
  await holdStill(visitor, '*/kiosk/*');
  const { page } = visitor;
  const visitorSees = async (name) => {
    await seen(visitor)(name);
    await fits(visitor, name);
  };
  await open(visitor, '/kiosk');
  await seen(visitor)('kiosk-enrol');
  await page.fill('[name="code"]', secret);
  await send(visitor);
  const path = new URL(page.url()).pathname;
  check('the device is a kiosk', /^\/kiosk\/[a-z]/.test(path), path);
  await visitorSees('kiosk');
  await go(visitor, `main a[lang="${language}"]`);
  await visitorSees('kiosk-begin');
  await go(visitor, 'main a[href$="/booked"]');
  await visitorSees('kiosk-booked');
  await open(visitor, `${path}/phone`);
  await visitorSees('kiosk-phone');
  await open(visitor, `${path}/paper`);
  await visitorSees('kiosk-paper');
  await open(visitor, `${path}/topic`);
  await visitorSees('kiosk-topic');
  await go(visitor, 'main a.lz-kiosk__way--quiet');
  await visitorSees('kiosk-first');
  await go(visitor, 'main button[name="reason"]');
  const ticket = await page.locator('.lz-ticket').innerText();
  check('who walks in gets a ticket', /^[A-Z]\d+$/.test(ticket), ticket);
  await visitorSees('kiosk-ticket');
  const own = await page.locator('.lz-slip__code strong').innerText();
  await leave(visitor, `whoever walks in at the kiosk (${language})`);
  const given = { ticket, code: own.trim(), centre: path.split('/').pop() };
  await isCalled(browser, demo, language, institution, given, seen);
}

/** The telephone of whoever holds the ticket. */
async function onTheTelephone(browser, demo, language, code, seen) {
  const holder = await person(browser, demo, { language });
  await holdStill(holder, '*/ticket/*');
  return {
    holder,
    sees: async (name, path = `/ticket/${code}`) => {
      await open(holder, path);
      await seen(holder)(name);
    },
  };
}

/** The clerk calls until it is their turn, and ends each visit; the board shows the ticket. */
async function isCalled(browser, demo, language, institution, { ticket, code: own, centre }, seen) {
  const { holder, sees } = await onTheTelephone(browser, demo, language, own, seen);
  await sees('ticket-waiting');
  await sees('ticket-tell', `/ticket/${own}/tell`);
  const clerk = await person(browser, demo, { language });
  const { page } = clerk;
  await desk.signIn(clerk, institution, 'desk');
  await open(clerk, `/desk/visits?centre=${centre}`);
  await go(clerk, 'main a[href^="/desk/visits/counter/"]');
  const press = (act) => send(clerk, `main button[name="act"][value="${act}"]`);
  if (await page.locator('main button[value="open"]').count()) await press('open');
  for (let turns = 0; turns < 20; turns += 1) {
    await press('next');
    if ((await page.locator('main').innerText()).includes(ticket)) break;
    await press('start');
    await press('finish');
  }
  const watcher = await person(browser, demo, { language });
  await open(watcher, `/board/${centre}?institution=${institution}`);
  await shows(watcher, ticket);
  await seen(watcher)('board-kiosk');
  await leave(watcher, `whoever watches the board after the kiosk (${language})`);
  await sees('ticket-called');
  await press('start');
  await sees('ticket-served');
  await press('finish');
  await sees('ticket-over');
  await sees('feedback-asked', `/feedback/${own}`);
  await leave(holder, `whoever holds the ticket (${language})`);
  await leave(clerk, `the clerk who calls whom the kiosk gave a ticket (${language})`);
}
