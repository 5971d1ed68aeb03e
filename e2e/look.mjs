// What every page must hold to, whoever wrote it: looked at by axe and by a few questions that axe does not ask.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from './count.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const AXE = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** What a page is held to. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules of colours: all that a scheme changes on a page, which the rest of the rules has seen in the first one. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** How a page may be shown. */
export const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};
export const WIDTHS = [320, 1280];

/** Every key of the translations: none may be seen on a page. */
const ROOMS = readdirSync(join(ROOT, 'translations/en')).filter((name) => name.endsWith('.ftl'));
const KEYS = new Set(ROOMS.flatMap((file) => {
  const text = readFileSync(join(ROOT, 'translations/en', file), 'utf8');
  return [...text.matchAll(/^([a-z][a-z0-9]*(?:-[a-z0-9]+)+) =/gm)].map((found) => found[1]);
}));

/** What people wrote, in their own language: the demo's examples. */
const written = (file) => JSON.parse(readFileSync(join(ROOT, 'demo', file), 'utf8'));
const WRITTEN = [
  ...written('arrivals.json').flatMap((arrival) => [arrival.subject, arrival.text]),
  ...written('contacts.json').flatMap((contact) => contact.note ?? []),
];

/** The questions that cost nothing, asked of every page that a journey comes by. */
export async function glance(someone, name) {
  const { page, language } = someone;
  const seen = await page.evaluate(askPage);
  const where = `${name} (${language})`;
  check(`${where}: the page says its language`, seen.lang === language, seen.lang);
  check(`${where}: one main heading`, seen.headings.length === 1, JSON.stringify(seen.headings));
  check(`${where}: the window has a title`, seen.title.trim() !== '');
  check(`${where}: nothing is wider than the window`, seen.scroll <= seen.width, `${seen.scroll} > ${seen.width}, ${seen.wide}`);
  const words = withoutWritten(seen.text);
  const keys = words.split(/[\s"“”„()[\],.:;]+/).filter((word) => KEYS.has(word) && !ORDINARY.has(word));
  check(`${where}: every text is translated`, keys.length === 0, keys.join(' '));
  const foreign = words.match(/[А-Яа-яЁё][^\n]*/u);
  if (language !== 'ru') check(`${where}: no Cyrillic`, !foreign, foreign?.[0]);
  if (language === 'ru') check(`${where}: the main part is in Russian`, /[А-Яа-яЁё]{3}/u.test(seen.main), seen.main.slice(0, 80));
  someone.visited?.add(name);
}

/** Words of the English language that are keys too. */
const ORDINARY = new Set(['follow-up', 'sign-in', 'sign-out']);

function withoutWritten(text) {
  return WRITTEN.reduce((left, written) => left.replaceAll(written, ''), text);
}

/** Runs in the page; uses nothing that needs the page's own scripts. */
function askPage() {
  const root = document.documentElement;
  const languages = [...document.querySelectorAll('[lang]')].filter((part) => part !== root && part.lang !== root.lang);
  // A line of a list at the desk leads to what somebody wrote, in whatever language.
  const written = [...document.querySelectorAll('main td a, main th a')];
  const others = [...languages, ...written].map((part) => part.innerText);
  const without = (text) => others.reduce((left, other) => (other ? left.replace(other, '') : left), text);
  const wide = [...document.querySelectorAll('body *')]
    .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1)
    .slice(0, 4).map((part) => `${part.tagName.toLowerCase()}.${part.className}`);
  return {
    lang: root.lang,
    title: document.title,
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.innerText),
    scroll: document.scrollingElement.scrollWidth,
    width: window.innerWidth,
    wide: wide.join(' '),
    text: without(`${document.title}\n${document.body.innerText}`),
    main: document.querySelector('main')?.innerText ?? '',
  };
}

/** A whole look: `glance`'s questions, then every colour scheme at every width. */
export async function look(someone, name, { schemes = Object.keys(SCHEMES), widths = WIDTHS, pictures } = {}) {
  const { page, language } = someone;
  const before = page.viewportSize();
  await glance(someone, name);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const [n, scheme] of schemes.entries()) {
      await page.emulateMedia(SCHEMES[scheme]);
      const where = `${name} (${language}, ${scheme}, ${width} px)`;
      if (scheme === 'forced') {
        const faint = await page.evaluate(faintTexts);
        check(`${where}: every text stands out`, faint.length === 0, faint.join('; '));
      } else {
        const rules = n === 0 ? { type: 'tag', values: RULES } : { type: 'rule', values: COLOURS };
        check(`${where}: axe finds nothing`, ...verdict(await axe(page, rules)));
      }
      const scroll = await page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth);
      check(`${where}: no sideways scrolling`, scroll <= 0, `${scroll} px`);
      if (pictures) await picture(page, pictures, `${name}-${language}-${scheme}-${width}`);
    }
  }
  await page.emulateMedia(SCHEMES.light);
  await page.setViewportSize(before);
}

/**
 * Texts that are too faint where the system sets the colours; runs in the page. axe cannot tell: it reads
 * `-webkit-text-fill-color`, whose computed value stays the page's own although the text is drawn in the system's.
 */
function faintTexts() {
  const parts = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [red, green, blue] = parts(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isDrawn = (part) => part instanceof SVGElement;
  // A word of a chart is drawn in its fill, and on the last box drawn around its middle.
  const ink = (part) => getComputedStyle(part)[isDrawn(part) ? 'fill' : 'color'];
  const boxUnder = (part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return [...part.ownerSVGElement.querySelectorAll('rect')].filter((box) => {
      const around = box.getBoundingClientRect();
      return around.left <= x && x <= around.right && around.top <= y && y <= around.bottom;
    }).at(-1);
  };
  const ground = (part) => {
    const box = isDrawn(part) && part.ownerSVGElement ? boxUnder(part) : undefined;
    if (box) return getComputedStyle(box).fill;
    const colour = getComputedStyle(part).backgroundColor;
    const opaque = (parts(colour)[3] ?? 1) > 0;
    return opaque || !part.parentElement ? colour : ground(part.parentElement);
  };
  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const hasText = (part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
  const shown = (part) => part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().width > 1;
  return [...document.querySelectorAll('body *')]
    .filter((part) => hasText(part) && shown(part))
    .filter((part) => ratio(light(ink(part)), light(ground(part))) < 4.5)
    .map((part) => `“${part.textContent.trim().slice(0, 40)}” ${ink(part)} on ${ground(part)}`);
}

async function axe(page, runOnly) {
  if (!await page.evaluate(() => Boolean(window.axe))) await page.evaluate(AXE);
  return page.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ['violations'] }), runOnly);
}

function verdict({ violations }) {
  const told = violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`);
    return `${id} (${help}) at ${places.join(' | ')}`;
  });
  return [violations.length === 0, told.join('; ')];
}

async function picture(page, folder, name) {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^a-z0-9-]+/gi, '-')}.png`), fullPage: true });
}
