// Letters as a mail program would show them.
import { setTimeout as pause } from 'node:timers/promises';

/** A code as letters give it. */
const CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/;
/** The courier makes its rounds every few seconds; whoever has no letter after so long gets none. */
const PATIENCE = 120_000;

/** The letters to an address, once there are as many as are wanted, or when it is of no use to wait any longer. */
export async function lettersTo(demo, email, isEnough) {
  const given = Date.now() + PATIENCE;
  for (;;) {
    const mine = demo.letters().map(letter).filter(({ to }) => to.includes(email));
    if (isEnough(mine) || Date.now() > given) return mine;
    await pause(200);
  }
}

/** The code that a letter to an address gives. */
export async function codeFor(demo, email) {
  const gives = ({ text }) => CODE.test(text);
  const found = (await lettersTo(demo, email, (mine) => mine.some(gives))).find(gives);
  if (!found) throw new Error(`no letter with a code came to ${email}`);
  return CODE.exec(found.text)[0];
}

/** A letter's headers and its plain text. */
export function letter(source) {
  const [head, ...rest] = source.split(/\r?\n\r?\n/);
  const headers = unfolded(head);
  const { body, transfer } = plainPart(headers, rest.join('\n\n'));
  return { to: words(headers.to ?? ''), from: words(headers.from ?? ''), subject: words(headers.subject ?? ''), text: decoded(body, transfer) };
}

function unfolded(head) {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return Object.fromEntries(lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  }));
}

/** The first plain part, or the body itself. */
function plainPart(headers, body) {
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  if (!boundary) return { body, transfer: headers['content-transfer-encoding'] };
  for (const part of body.split(`--${boundary}`).slice(1)) {
    const [head, ...rest] = part.replace(/^\r?\n/, '').split(/\r?\n\r?\n/);
    const inner = unfolded(head);
    const found = plainPart(inner, rest.join('\n\n'));
    if (/^(text\/plain|multipart\/)/.test(inner['content-type'] ?? '') && found) return found;
  }
  return { body: '', transfer: undefined };
}

function decoded(body, transfer = '') {
  if (/base64/i.test(transfer)) return Buffer.from(body, 'base64').toString('utf8');
  if (/quoted-printable/i.test(transfer)) return quotedPrintable(body);
  return body;
}

function quotedPrintable(text) {
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Encoded words (RFC 2047). */
function words(text) {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind, word) => (
    kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : quotedPrintable(word.replaceAll('_', ' '))
  ));
}
