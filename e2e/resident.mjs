// What a resident does: writes to an institution, follows, replies, reads the answer, takes it back.
import { readFile } from 'node:fs/promises';
import { check } from './count.mjs';
import { go, open, send } from './browser.mjs';

/** A file to hand in. */
export const file = (name, buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** Picks a radio button by its field and value, as a person does: by its label. */
export async function pick(page, name, value) {
  const id = await page.locator(`input[name="${name}"][value="${value}"]`).getAttribute('id');
  await page.locator(`label[for="${id}"]`).click();
}

/**
 * Writes a submission through all steps; `seen` is asked at each page.
 *
 * @returns {Promise<{number: string, code: string, id: string}>} what the last page gives to keep.
 */
export async function fileSubmission(someone, institution, { subject, text, name, email, files }, seen) {
  const { page } = someone;
  await open(someone, `/i/${institution}/write`);
  await seen('write-start');
  await send(someone);
  await seen('write-kind');
  await pick(page, 'kind', 'request');
  await send(someone);
  await seen('write-text');
  await page.fill('[name="subject"]', subject);
  await page.fill('[name="text"]', text);
  await send(someone);
  await addFiles(someone, files);
  await seen('write-files');
  await send(someone, 'main form button[value="next"]');
  await seen('write-you');
  await page.fill('[name="name"]', name);
  await page.fill('[name="email"]', email);
  await pick(page, 'answer_mode', 'email');
  await pick(page, 'segment', 'resident');
  await send(someone);
  await seen('write-check');
  const summary = await page.locator('main').innerText();
  for (const told of [subject, name, email, ...files.map((one) => one.name)]) {
    check(`the check page shows “${told}”`, summary.includes(told));
  }
  await send(someone);
  await seen('written');
  return whatToKeep(page);
}

async function whatToKeep(page) {
  const number = (await page.locator('.govuk-panel strong').innerText()).trim();
  const code = (await page.locator('.lz-code').innerText()).trim();
  check('the number has journal, year and sequence', /^\p{Lu}+\/\d{4}\/\d+$/u.test(number), number);
  check('the code can be told apart and typed', /^[0-9A-Z]{3,}([ -][0-9A-Z]{3,})+$/.test(code), code);
  return { number, code, id: new URL(page.url()).pathname.split('/').pop() };
}

/** Attaches files on a page that takes them, and waits until they are listed. */
export async function addFiles(someone, files) {
  const { page } = someone;
  await page.setInputFiles('input[type="file"]', files);
  await send(someone, 'main form button[value="add"]');
  const listed = await page.locator('.lz-files__name').allInnerTexts();
  for (const { name } of files) {
    check(`“${name}” is listed as attached`, listed.some((line) => line.includes(name)), listed.join(', '));
  }
}

/** Opens a case with the code that was given. */
export async function follow(someone, code, seen) {
  await open(someone, '/follow');
  await seen('follow');
  await someone.page.fill('[name="code"]', code.toLowerCase());
  await send(someone);
  await seen('follow-case');
}

/** Downloads a file of the page and checks that not a byte has changed. */
export async function download(someone, name, bytes) {
  const { page } = someone;
  const coming = page.waitForEvent('download');
  await page.locator(`main a[href*="/files/"]`, { hasText: name }).first().click();
  const saved = await coming;
  check(`“${name}” is offered under its name`, saved.suggestedFilename() === name, saved.suggestedFilename());
  const got = await readFile(await saved.path());
  check(`“${name}” comes back byte for byte`, got.equals(bytes), `${got.length} bytes of ${bytes.length}`);
}

/** Answers the institution's question with a text and a file. */
export async function reply(someone, { text, files }, seen) {
  const { page } = someone;
  await go(someone, 'main a[href$="/reply"]');
  await seen('follow-reply');
  await addFiles(someone, files);
  await page.fill('[name="text"]', text);
  await send(someone, 'main form button[value="send"]');
}

/** Takes a submission back. */
export async function withdraw(someone, reason, seen) {
  const { page } = someone;
  await go(someone, 'main a[href$="/withdraw"]');
  await seen('follow-withdraw');
  await page.fill('[name="reason"]', reason);
  await send(someone);
  await seen('follow-withdrawn');
}
