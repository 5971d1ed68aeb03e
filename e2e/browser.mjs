// Chromium from the system, and persons who use it: each has a language, cookies and an eye on the console.
import process from 'node:process';
import { chromium } from 'playwright-core';
import { check } from './count.mjs';

/** Opens the browser that `CHROMIUM` names. */
export function openBrowser() {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  // Chromium's own sandbox does not start as root, as which containers run.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...args, '--disable-dev-shm-usage'] });
}

/**
 * A person at the program's address: a page of their own, in their language.
 *
 * @param {{language: 'lv'|'ru'|'en', script?: boolean, width?: number}} wanted `script: false` turns JavaScript off.
 */
export async function person(browser, demo, { language, script = true, width = 1280 }) {
  const context = await browser.newContext({
    baseURL: demo.address,
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    locale: { lv: 'lv-LV', ru: 'ru-RU', en: 'en-GB' }[language],
    timezoneId: 'Europe/Riga',
  });
  context.setDefaultTimeout(60_000);
  await context.addCookies([{ name: 'lodzins_language', value: language, url: demo.address }]);
  const page = await context.newPage();
  const someone = { language, script, page, context, demo, complaints: [] };
  listen(someone);
  return someone;
}

/** What the browser itself complains of: errors, refusals by the content policy, files that are not there. */
function listen(someone) {
  const { page, complaints, demo } = someone;
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // An answer with an error status is reported as a console error; which statuses are right, the journeys check.
    const expected = /Failed to load resource.*status of (4\d\d|503)/.test(message.text())
      && message.location().url === page.url();
    if (message.type() === 'error' && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(demo.address) && !url.startsWith('data:')) complaints.push(`asked elsewhere: ${url}`);
  });
}

/** Checks that the browser had nothing to complain of since the last time, and closes. */
export async function leave(someone, who) {
  check(`${who}: the browser's console is silent`, someone.complaints.length === 0, someone.complaints.join('; '));
  await someone.context.close();
}

/**
 * Pages that fetch themselves anew stay as they are, so that whoever looks at one for longer sees it to the end: also those
 * to which a redirect leads, which is why the browser itself is asked; a route hears of the first address alone.
 *
 * @param {string} which their addresses, with `*` for anything.
 */
export async function holdStill({ context, page }, which) {
  const devtools = await context.newCDPSession(page);
  devtools.on('Fetch.requestPaused', ({ requestId, responseStatusCode: responseCode, responseHeaders = [] }) => {
    const kept = responseHeaders.filter(({ name }) => name.toLowerCase() !== 'refresh');
    const changed = kept.length < responseHeaders.length ? { responseCode, responseHeaders: kept } : {};
    // A page that is left while its answer comes is of no interest any more.
    devtools.send('Fetch.continueResponse', { requestId, ...changed }).catch(() => {});
  });
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: which, resourceType: 'Document', requestStage: 'Response' }] });
}

/** Forgets the session, as when it has run out. */
export async function loseSession(someone) {
  await someone.context.clearCookies({ name: /lodzins_session$/ });
}

/** Does what leads to another page, and waits for that page. */
export async function arrives(page, act) {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
  await Promise.all([arrived, act()]);
  await page.waitForLoadState();
}

/** Presses the filled button of the page's form, or another one, and waits for the page that follows. */
export function send({ page }, button = 'main form .govuk-button:not(.govuk-button--secondary)') {
  return arrives(page, () => page.locator(button).last().click());
}

/** Follows the first such link, and waits for the page to which it leads. */
export function go({ page }, link) {
  return arrives(page, () => page.locator(link).first().click());
}

/** Opens a path and gives its status. */
export async function open({ page }, path) {
  const answer = await page.goto(path);
  return answer?.status();
}
