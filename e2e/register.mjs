// The register as another system reads it, by the API: what was entered is held against it.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { check } from './count.mjs';

/** The register of an institution. */
export class Register {
  constructor(demo, institution) {
    this.demo = demo;
    this.filed = [];
    const said = execFileSync(process.env.LODZINS_PROGRAM, [
      'key', 'create', '--institution', institution, '--role', 'records', '--data', demo.data,
    ], { encoding: 'utf8' });
    this.key = said.trim().split(/\s+/).pop();
  }

  /** Everything: submissions and contacts. */
  async read() {
    return { submissions: await this.#all('submissions'), contacts: await this.#all('contacts') };
  }

  /** What residents send by the portal, each in their language. */
  async fileByPortal(subjects, language) {
    for (const [n, subject] of subjects.entries()) {
      const answer = await fetch(`${this.demo.address}/api/v1/submissions`, {
        method: 'POST',
        headers: { ...this.#known(), 'content-type': 'application/json', 'idempotency-key': `day-${language}-${n}` },
        body: JSON.stringify({ channel: 'portal', kind: 'request', subject, text: subject, client: { name: 'Testa Persona', language } }),
      });
      const said = await answer.json();
      check(`“${subject}” is filed`, answer.status === 201, JSON.stringify(said));
      this.filed.push(said.number);
    }
  }

  #known() {
    return { authorization: `Bearer ${this.key}` };
  }

  async #all(what) {
    const all = [];
    for (let after = ''; ;) {
      const answer = await fetch(`${this.demo.address}/api/v1/${what}?limit=200${after}`, { headers: this.#known() });
      const { items, next } = await answer.json();
      all.push(...items);
      if (!next) return all;
      after = `&after=${encodeURIComponent(next)}`;
    }
  }
}

/** How many of each. */
function counted(items, of) {
  const counts = {};
  for (const item of items) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
  return counts;
}

/** What the day brought, by the register's own telling, against what was done. */
export function heldAgainst(words, before, after, { clerk, numbers }) {
  const known = new Set(before.submissions.map(({ id }) => id));
  const fresh = after.submissions.filter(({ id }) => !known.has(id));
  const told = fresh.map(({ number }) => number).sort();
  check('the register has what was entered and nothing else', String(told) === String([...numbers].sort()), told.join(', '));

  const yearOf = ({ journal, year }) => `${journal}/${year}`;
  for (const year of new Set(after.submissions.map(yearOf))) {
    const all = after.submissions.filter((one) => yearOf(one) === year);
    const sequences = all.map(({ sequence }) => sequence).sort((one, other) => one - other);
    check(`${year}: no number is left out or given twice`, sequences.every((sequence, n) => sequence === n + 1), sequences.join(' '));
  }

  const channels = counted(fresh, ({ channel }) => channel);
  const expected = { drop_box: words.papers.length, post: words.post.length, portal: words.portal.length };
  for (const [channel, count] of Object.entries(expected)) {
    check(`${count} by ${channel}`, channels[channel] === count, JSON.stringify(channels));
  }
  const boxes = counted(fresh.filter(({ box }) => box), ({ box }) => box);
  check('each paper says its box', Object.values(boxes).reduce((sum, one) => sum + one, 0) === words.papers.length, JSON.stringify(boxes));

  const statuses = counted(fresh, ({ status }) => status);
  check('two are answered', statuses.answered === 2, JSON.stringify(statuses));
  check('one is sent on', statuses.forwarded === 1, JSON.stringify(statuses));
  check('all have a unit', fresh.every(({ unit }) => unit), JSON.stringify(statuses));
  const extended = fresh.find(({ number }) => number === clerk.forTheUnit[3]);
  const others = fresh.filter(({ kind }) => kind === extended?.kind).map(({ due_on: due }) => due).sort();
  check('one has a longer term', extended && extended.due_on > others[0], `${extended?.due_on} and ${others[0]}`);

  const calls = after.contacts.length - before.contacts.length;
  check(`${words.calls} contacts`, calls === words.calls, String(calls));
  const old = new Set(before.contacts.map(({ id }) => id));
  const results = counted(after.contacts.filter(({ id }) => !old.has(id)), ({ result }) => result);
  check('as many want to be called back as asked', (results.call_back ?? 0) === clerk.taken.callsBack, JSON.stringify(results));
}
