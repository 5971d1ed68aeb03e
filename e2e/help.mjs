// A call for help from a counter: every page that a colleague has open tells of it at once, the browser rings once however
// many pages there are, and all of them are quiet when somebody goes.
import { leave, open, person } from './browser.mjs';
import { signIn } from './clerk.mjs';
import { check } from './count.mjs';
import * as desk from './desk.mjs';
import { Hands } from './hands.mjs';

/** Notes on the page when it rings: a browser without loudspeakers lets nobody hear it. */
function notesTones() {
  const Real = window.AudioContext;
  window.AudioContext = class extends Real {
    createOscillator() {
      document.documentElement.dataset.rang = 'yes';
      return super.createOscillator();
    }
  };
}

const call = (page) => page.locator('[data-help] [data-call]');
const rang = (page) => page.locator('html[data-rang]').count();

/** A colleague with two pages open, both of which were touched: before that a browser plays nothing. */
async function colleagueOf(browser, demo, language, institution) {
  const colleague = await person(browser, demo, { language });
  await colleague.context.addInitScript(notesTones);
  await desk.signIn(colleague, institution, 'handler');
  const other = await colleague.context.newPage();
  await open(colleague, '/desk');
  await other.goto('/desk/register');
  for (const page of [colleague.page, other]) await page.locator('h1').click();
  return [colleague, [colleague.page, other]];
}

/** From the key at the counter to the colleague who goes. */
export async function callsForHelp(browser, demo, language, institution, seen) {
  const clerk = await person(browser, demo, { language });
  const hands = new Hands(clerk.page);
  await signIn(hands, clerk, institution, 'desk');
  await open(clerk, '/desk/visits');
  await hands.enter('main a[href^="/desk/visits/counter/"]');
  if (await clerk.page.locator('main button[value="open"]').count()) {
    await hands.known('Escape');
    await hands.go('s', /\/desk\/visits/);
  }
  const [colleague, pages] = await colleagueOf(browser, demo, language, institution);
  await hands.known('Escape');
  await hands.go('!', /\/desk\/visits/);
  for (const page of pages) await call(page).waitFor();
  await colleague.page.waitForFunction(() => localStorage.getItem('lodzins-help'));
  // Long enough for a second page to ring as well, were it to.
  await colleague.page.waitForTimeout(1000);
  const rings = await Promise.all(pages.map(rang));
  check('one page of the two rings', rings.reduce((sum, one) => sum + one) === 1, rings.join(' and '));
  await seen(colleague)('help-called');

  await colleague.page.locator('[data-help] a').click();
  await colleague.page.waitForURL(/\/desk\/visits\?centre=/);
  await seen(colleague)('help-hall');
  await colleague.page.locator('main button[value="answer"]').first().click();
  await colleague.page.waitForLoadState();
  await call(pages[1]).waitFor({ state: 'detached' });
  check('nobody is called any more', await call(colleague.page).count() === 0);
  await leave(colleague, `the colleague who goes (${language})`);
  await leave(clerk, `the clerk who calls for help (${language})`);
}
