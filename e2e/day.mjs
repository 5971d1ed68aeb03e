// A day at the desk by keyboard alone: calls, papers from the boxes, post, what came by the portal; routed, answered,
// sent on, extended; and at its end the register is held against what was entered.
//
//   LODZINS_PROGRAM=…/lodzins CHROMIUM=/usr/bin/chromium node day.mjs [--language lv]… [--figures FILE]
//
// `--figures` makes the Latvian day alone, at the pace of an office hand, and writes what a paper and a call took.
// Ends with one line `N passed, N failed`.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { leave, openBrowser, person } from './browser.mjs';
import { check, conclude, journey } from './count.mjs';
import { Clerk } from './clerk.mjs';
import { DAYS } from './day-words.mjs';
import { handlersWork } from './handler.mjs';
import { AT_ONCE, OFFICE } from './hands.mjs';
import { look } from './look.mjs';
import { withinADay } from './midnight.mjs';
import { startDemo } from './program.mjs';
import { Register, heldAgainst } from './register.mjs';

const { values: wanted } = parseArgs({
  options: {
    language: { type: 'string', multiple: true, default: Object.keys(DAYS) },
    figures: { type: 'string' },
  },
});

/** Looks at each kind of page once: they do not change by what stands on them. */
function eyes(someone, how) {
  const seen = new Set();
  return async (name) => {
    if (seen.has(name) || wanted.figures) return;
    seen.add(name);
    await look(someone, name, how);
  };
}

/** The whole day of an institution. */
async function day(browser, demo, language) {
  const words = DAYS[language];
  const register = new Register(demo, words.institution);
  const before = await register.read();
  await register.fileByPortal(words.portal, language);

  const atTheDesk = await person(browser, demo, { language });
  const pace = wanted.figures ? OFFICE : AT_ONCE;
  const clerk = new Clerk(atTheDesk, words, { pace, seen: eyes(atTheDesk, words.look) });
  await clerk.signIn();
  await clerk.calls(2);
  await clerk.piles();
  const numbers = [...clerk.numbers, ...register.filed];
  await clerk.routes(numbers);
  await clerk.callsBack();
  await clerk.looksBack();

  const inTheUnit = await person(browser, demo, { language });
  await handlersWork(inTheUnit, words, clerk.forTheUnit, eyes(inTheUnit, words.look));
  heldAgainst(words, before, await register.read(), { clerk, numbers });
  await leave(atTheDesk, `the desk (${language})`);
  await leave(inTheUnit, `the unit (${language})`);
  return clerk.took;
}

await withinADay(5);
const demo = await startDemo();
const browsers = await Promise.all([openBrowser(), openBrowser()]);
let took;
/** The days of these languages, one after the other. */
async function days(browser, languages) {
  for (const language of languages) {
    await journey(`a day at the desk, ${language}`, async () => { took = await day(browser, demo, language); });
  }
}
try {
  if (wanted.figures) {
    await days(browsers[0], ['lv']);
  } else {
    const whole = wanted.language.filter((language) => language === 'lv');
    const shorter = wanted.language.filter((language) => language !== 'lv');
    await Promise.all([days(browsers[0], whole), days(browsers[1], shorter)]);
  }
} finally {
  await Promise.all(browsers.map((browser) => browser.close()));
  await demo.stop();
}
if (wanted.figures) {
  check('the day was made to its end', Boolean(took));
  writeFileSync(wanted.figures, JSON.stringify(took ?? {}));
}
conclude();
