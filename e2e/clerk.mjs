// Who sits at the desk: takes calls while reading, empties the boxes, sends everything to where it belongs.
import { check } from './count.mjs';
import { open } from './browser.mjs';
import { Hands } from './hands.mjs';

/** Every so many calls somebody wants to be called back. */
const CALLED_BACK_EVERY = 5;
/** So many cases go to the person whose day `handler.mjs` makes. */
const FOR_THE_UNIT = 4;

/** A person at the desk with the whole day's work. */
export class Clerk {
  constructor(someone, words, { pace, seen }) {
    this.someone = someone;
    this.page = someone.page;
    this.words = words;
    this.seen = seen;
    this.hands = new Hands(someone.page, pace);
    this.numbers = [];
    this.forTheUnit = [];
    this.taken = { calls: 0, callsBack: 0 };
    this.took = { paper: [], call: [], callBack: [] };
  }

  /** Name and password, as anybody. */
  async signIn() {
    await signIn(this.hands, this.someone, this.words.institution, 'desk');
    await this.seen('day-start');
  }

  /** So many calls, whatever is on the screen: topic, sometimes a note, sometimes a wish to be called back. */
  async calls(count) {
    for (let n = 0; n < count && this.taken.calls < this.words.calls; n += 1) await this.#call();
  }

  async #call() {
    const { page, hands, words } = this;
    this.taken.calls += 1;
    const wantsACall = this.taken.calls % CALLED_BACK_EVERY === 0;
    const form = page.locator('dialog[open] form');
    const begun = Date.now();
    await hands.visible('c');
    await form.waitFor();
    await hands.press(String(1 + (this.taken.calls % 4)));
    if (wantsACall) {
      await hands.visible('x');
      await hands.choose('call_back');
      await hands.tabTo('summary');
      await hands.press('Enter');
      await hands.tabTo('[name="contact_phone"]');
      await hands.type(words.number);
      this.taken.callsBack += 1;
    } else if (this.taken.calls % 2 === 0) {
      await hands.visible('w');
      await hands.type(words.note);
    }
    await this.seen('contact-beside');
    await hands.press('Control+Enter');
    await form.waitFor({ state: 'hidden' });
    this.took[wantsACall ? 'callBack' : 'call'].push(Date.now() - begun);
  }

  /** Two boxes and the post, one pile after the other; a call comes in the middle of a paper. */
  async piles() {
    const { hands, words } = this;
    await hands.go('n', /\/desk\/register/);
    await this.seen('day-paper');
    const half = Math.ceil(words.papers.length / 2);
    const boxes = await this.page.locator('main .lz-views a[href*="drop_box"]').count();
    await this.#pile('1', words.papers.slice(0, half));
    await this.#pile(boxes > 1 ? '2' : '1', words.papers.slice(half));
    await this.#pile(String(boxes + 1), words.post);
    await hands.known('Escape');
  }

  async #pile(key, subjects) {
    const { page, hands } = this;
    await hands.known('Escape');
    await hands.go(key, /\/desk\/register\?channel=/);
    for (const [n, subject] of subjects.entries()) {
      await page.locator('[name="subject"]').waitFor();
      check('the cursor waits in the subject', await hands.waitsIn('subject'), await hands.focused());
      if (n === 1) await this.#interrupted();
      await this.#paper(subject, this.words.names[n % this.words.names.length]);
      await this.seen('day-paper-given');
    }
  }

  /** The telephone rings over a paper: the cursor is where it was afterwards. */
  async #interrupted() {
    await this.hands.known('Escape');
    await this.calls(1);
    check('after a call the cursor is back in the paper', await this.hands.waitsIn('subject'), await this.hands.focused());
  }

  async #paper(subject, name) {
    const { page, hands } = this;
    const before = await page.locator('.lz-given__number').allInnerTexts();
    const begun = Date.now();
    await hands.type(subject);
    await hands.tabTo('[name="name"]');
    await hands.type(name);
    await hands.send('Enter');
    const number = await page.locator('.lz-given__number').innerText();
    this.took.paper.push(Date.now() - begun);
    check('each paper gets a number of its own', !before.includes(number), number);
    this.numbers.push(number);
  }

  /** The list of what no unit has, from its first line until it is empty; calls come while one reads. */
  async routes(numbers) {
    const { page, hands } = this;
    await hands.go('i', /\/desk\/inbox/);
    await this.#unrouted();
    await this.seen('day-unrouted');
    const left = new Set(numbers);
    while (await page.locator('main [data-rows] a').count() > 0) {
      await hands.known('j');
      await hands.send('Enter');
      await this.#routesOne(left);
      await hands.go('u', /\/desk\/inbox/);
      await this.#unrouted();
    }
    await this.seen('day-unrouted-none');
    for (const number of left) await this.#wentByRule(number);
  }

  /** What nobody found without a unit was handed to one by a rule: the case says by which. */
  async #wentByRule(number) {
    const { page, hands, words } = this;
    await hands.known('/');
    await hands.type(number);
    await hands.send('Enter');
    await this.seen('day-found');
    await hands.known('j');
    await hands.send('Enter');
    const about = await page.locator('.lz-split__case').innerText();
    check(`${number} went to its unit by a rule`, about.includes(number) && about.includes(words.byRule), about);
  }

  /** The view of what no unit has: one of those that the digits open. */
  async #unrouted() {
    const link = this.page.locator('.lz-views a[href$="view=unrouted"]');
    if (await link.getAttribute('aria-current')) return;
    await this.hands.go(await link.getAttribute('data-key'), /view=unrouted/);
  }

  async #routesOne(left) {
    const { page, hands, words } = this;
    await this.seen('day-case');
    const number = await page.locator('.lz-split__case .lz-number').first().innerText();
    await this.calls(1);
    const ours = left.delete(number);
    await hands.go('r', /\/route$/);
    await this.seen('day-route');
    check('the cursor waits in the unit', await hands.waitsIn('unit'), await hands.focused());
    if (ours && this.forTheUnit.length < FOR_THE_UNIT) {
      await hands.tabTo('[name="person"]');
      await hands.choose(`Demo izpildītājs (${words.institution})`);
      this.forTheUnit.push(number);
    } else {
      const units = await page.locator('[name="unit"] option').allInnerTexts();
      await hands.choose(units[1 + (left.size % (units.length - 1))]);
    }
    await hands.send();
    check(`${number} is routed`, /done=route/.test(page.url()), page.url());
  }

  /** One of those who wait is called and reached. */
  async callsBack() {
    const { page, hands } = this;
    if (this.taken.callsBack === 0) return;
    await hands.go('b', /\/desk\/call-backs/);
    await this.seen('day-calls-back');
    const mine = page.locator('main tbody tr', { hasText: this.words.number.slice(-8) });
    const waiting = await mine.count();
    check('whoever asked to be called back waits in the queue', waiting === this.taken.callsBack, String(waiting));
    await hands.downTo(this.words.number.slice(-8));
    await hands.send('Enter');
    await this.seen('day-call-back');
    await hands.visible('1');
    await hands.send();
    const left = await mine.count();
    check('who was reached waits no more', left === waiting - 1, String(left));
  }

  /** The day's contacts, at its end. */
  async looksBack() {
    const { page, hands } = this;
    await this.calls(this.words.calls - this.taken.calls);
    await hands.go('l', /\/desk\/contacts/);
    await this.seen('day-contacts');
    const lines = await page.locator('main tbody tr').count();
    check('every call stands in the day’s list', lines >= this.taken.calls, `${lines} of ${this.taken.calls}`);
  }
}

/** Signs in by keyboard. */
export async function signIn(hands, someone, institution, role) {
  const { user, password } = someone.demo.signIn(institution, role);
  await open(someone, '/desk/sign-in');
  await hands.tabTo('[name="user"]');
  await hands.type(user);
  await hands.tabTo('[name="password"]');
  await hands.type(password);
  await hands.send('Enter');
  check(`${role} is in`, !someone.page.url().includes('sign-in'), someone.page.url());
}
