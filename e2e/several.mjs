// Two things in one visit: somebody adds a service to the first one, books both, and moves both.
import { go, leave, open, person, send } from './browser.mjs';
import { check } from './count.mjs';
import { codeFor } from './mail.mjs';

/** Where each language's resident settles which two things. */
export const AT = {
  lv: ['ogre', 'ogre', 'covid-certificate', 'resident-card'],
  ru: ['jelgava', 'kac', 'property-tax-question', 'property-tax-relief'],
  en: ['cesis', 'kac', 'civil-statement', 'birth-registration'],
};

const NEAREST = 'main button[name="start"]:not(.lz-times__one)';

/** A resident books two services in one visit, reads what to bring for each, and moves the visit. */
export async function booksTwo(browser, demo, language, [institution, centre, one, other], seen) {
  const resident = await person(browser, demo, { language });
  const { page } = resident;
  const residentSees = seen(resident);
  const email = `several.${language}@example.org`;
  const times = `/i/${institution}/book/${centre}/${one}`;
  await open(resident, times);
  await go(resident, 'main a[href$="/more"]');
  await residentSees('book-more');
  await page.locator(`[name="also"][value="${other}"]`).check();
  await send(resident);
  check('the times are those for both', new URL(page.url()).pathname === `${times},${other}`, page.url());
  await residentSees('book-days-several');
  await send(resident, NEAREST);
  await page.fill('[name="name"]', 'Testa Persona 001');
  await page.fill('[name="email"]', email);
  await send(resident);
  await page.fill('[name="code"]', await codeFor(demo, email));
  await send(resident);
  await residentSees('book-done-several');
  const services = () => page.locator('.govuk-summary-list__value').first().innerText();
  const both = await services();
  check('the visit is for two services', both.length > 0 && await page.locator('.lz-code').count() === 1, both);
  await go(resident, 'main a[href$="/move"]');
  await send(resident, NEAREST);
  check('moved, it is for the same two', await services() === both, await services());
  await residentSees('visit-moved-several');
  await leave(resident, `whoever settles two things (${language})`);
}
