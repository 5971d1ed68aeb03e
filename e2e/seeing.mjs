// Eyes for the full grid: each page in every language, colour scheme and width, and which routes they came by.
import { check } from './count.mjs';
import { open, send } from './browser.mjs';
import { SCHEMES, WIDTHS, look } from './look.mjs';

const LANGUAGES = ['lv', 'ru', 'en'];

/** Changes the language of a person who is in the middle of something. */
export async function speak(someone, language) {
  someone.language = language;
  await someone.context.addCookies([{ name: 'lodzins_language', value: language, url: someone.demo.address }]);
}

/** The way to a page that stands by itself. */
export const at = (path) => (someone) => open(someone, path);

/** A form sent as it stands at `path`, or filled in wrong, so that it comes back with its errors. */
export const wrong = (path, fill = async () => {}, button = undefined) => async (someone) => {
  await open(someone, path);
  await fill(someone.page);
  await send(someone, button);
  check(`${path}: a wrong form comes again`, await someone.page.locator('.govuk-error-summary').count() === 1);
};

/** Where the first link of a page leads that begins so. */
export async function firstLink({ page }, begins) {
  const link = page.locator(`a[href^="${begins}"]`).first();
  const path = await link.getAttribute('href', { timeout: 5_000 }).catch(() => null);
  if (path === null) throw new Error(`${page.url()} has no link to ${begins}…`);
  return path.split('?')[0];
}

/** What looks at pages, and remembers at which. */
export class Eyes {
  constructor({ only = [], language = LANGUAGES, scheme = Object.keys(SCHEMES), pictures }) {
    Object.assign(this, { only, languages: language, schemes: scheme, pictures });
    this.forget();
  }

  /** Begins to remember anew. */
  forget() {
    /** Each page's name with the path at which it was seen last. */
    this.pages = new Map();
    this.views = 0;
  }

  /** Do they look at everything? A run over some pages says nothing of all. */
  get isWhole() {
    return this.only.length === 0 && this.languages.length === LANGUAGES.length
      && this.schemes.length === Object.keys(SCHEMES).length;
  }

  /** A page: its name, how to get there from anywhere, and who looks. */
  async see(someone, name, getThere) {
    if (!this.#wants(name)) return;
    for (const language of this.languages) {
      await speak(someone, language);
      await getThere(someone);
      await this.#look(someone, name);
    }
    await speak(someone, 'lv');
  }

  /** What a journey comes by, in the language of who makes it. */
  passing = (someone) => async (name) => {
    if (this.#wants(name)) await this.#look(someone, name);
  };

  #wants(name) {
    return this.only.length === 0 || this.only.includes(name);
  }

  async #look(someone, name) {
    await look(someone, name, { schemes: this.schemes, pictures: this.pictures });
    this.pages.set(name, new URL(someone.page.url()).pathname);
    this.views += this.schemes.length * WIDTHS.length;
  }
}
