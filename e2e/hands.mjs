// Ten fingers and two eyes: nothing here touches a mouse. What the hands do is timed as a person would need it.
import { setTimeout as pause } from 'node:timers/promises';
import { arrives } from './browser.mjs';

/** As fast as the machine can: for tests. */
export const AT_ONCE = { key: 0, look: 0 };
/** An even pace of an office hand: 200 ms from key to key, 400 ms to look before a field is begun. */
export const OFFICE = { key: 200, look: 400 };

/** The hands of a person at a page. */
export class Hands {
  constructor(page, pace = AT_ONCE) {
    this.page = page;
    this.pace = pace;
  }

  /** One key, or several held together. */
  async press(key) {
    await pause(this.pace.key);
    await this.page.keyboard.press(key);
  }

  /** Looks, then types. */
  async type(text) {
    await pause(this.pace.look);
    await this.page.keyboard.type(text, { delay: this.pace.key });
  }

  /** The key that stands beside what it does: it is seen before it is pressed. */
  async visible(key) {
    await this.#sees(this.page.locator('kbd:visible', { hasText: new RegExp(`^${key}$`) }));
    await this.press(key);
  }

  /** A key of lists or of fields, which stands beside nothing: pressed once the page shows any. */
  async known(key) {
    await this.#sees(this.page.locator('kbd:visible'));
    await this.press(key);
  }

  /** Eyes see what is drawn; and only with the picture the browser puts the cursor where the page wants it. */
  async #sees(badge) {
    await badge.first().waitFor();
    await this.page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(drawn); }));
  }

  /** A key that leads to another page. */
  async go(key, where) {
    await arrives(this.page, () => this.visible(key));
    if (!where.test(this.page.url())) throw new Error(`${key} led to ${this.page.url()}, not to ${where}`);
  }

  /** Sends the form that is being written or opens the line, and waits for the page that follows. */
  async send(key = 'Control+Enter') {
    await arrives(this.page, () => this.press(key));
  }

  /** Goes on by Tab to a link or a button, and by Enter to the page to which it leads. */
  async enter(what) {
    await this.tabTo(what);
    await this.send('Enter');
  }

  /** Down the list until the line that says so has the focus. */
  async downTo(says) {
    for (let n = 0; n < 60; n += 1) {
      await this.known('j');
      const here = await this.page.evaluate(() => document.activeElement?.closest('tr, li')?.innerText ?? '');
      if (here.includes(says)) return;
    }
    throw new Error(`no line says “${says}”`);
  }

  /** Goes on by Tab until the cursor is in a field, and says so when it never comes there. */
  async tabTo(what) {
    for (let steps = 0; steps < 60; steps += 1) {
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted), what)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not come to ${what}`);
  }

  /** Chooses from the list in which the cursor is: as many arrows as the eyes count lines. */
  async choose(says) {
    const steps = await this.page.evaluate((wanted) => {
      const list = document.activeElement;
      const lines = [...list.options].map((line) => line.text.includes(wanted) || line.value === wanted);
      return lines.includes(true) ? lines.indexOf(true) - list.selectedIndex : undefined;
    }, says);
    if (steps === undefined) throw new Error(`the list does not offer “${says}”`);
    await pause(this.pace.look);
    for (let n = 0; n < Math.abs(steps); n += 1) await this.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }

  /** Whether the cursor is in the field of that name. The browser puts it there with the first picture, which may come after the page is loaded. */
  async waitsIn(name) {
    const there = (wanted) => document.activeElement?.getAttribute('name') === wanted;
    return this.page.waitForFunction(there, name, { timeout: 15_000 }).then(() => true, () => false);
  }

  /** Which field has the cursor. */
  focused() {
    return this.page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
  }
}
