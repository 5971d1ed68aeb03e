// A real SMTP server for tests and for looking at what the product sends.
//
//   node mail-server.mjs FOLDER [--port N] [--busy N] [--refuse ADDRESS] [--auth USER:PASSWORD]
//                               [--drop connect|data] [--tls]
//
// Listens on loopback only, prints its port as its first line, keeps every accepted message as
// FOLDER/NNNN.eml exactly as it came over the wire, and stops when its standard input closes.
//
//   --busy N           answers 451 to the first N RCPT commands (greylisting, a full queue)
//   --refuse ADDRESS   answers 550 to that recipient; may be repeated
//   --auth U:P         wants AUTH before MAIL, and only these credentials
//   --drop connect     closes each connection before its greeting
//   --drop data        keeps the message, then closes the connection instead of answering: the sender
//                      cannot know that it was taken
//   --tls              offers STARTTLS, with a certificate that no authority vouches for
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { SMTPServer } from 'smtp-server';

const { values: wanted, positionals: [folder] } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '0' },
    busy: { type: 'string', default: '0' },
    refuse: { type: 'string', multiple: true, default: [] },
    auth: { type: 'string' },
    drop: { type: 'string' },
    tls: { type: 'boolean', default: false },
  },
});
if (!folder) {
  console.error('mail-server: name the folder for received mail, for example: node mail-server.mjs /tmp/mail');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });
const disabled = [...(wanted.auth ? [] : ['AUTH']), ...(wanted.tls ? [] : ['STARTTLS'])];
let busyLeft = Number(wanted.busy);
let received = 0;

/** Written under another name first, so that a reader never meets half a message. */
function keep(message) {
  received += 1;
  const name = join(folder, `${String(received).padStart(4, '0')}.eml`);
  writeFileSync(`${name}.part`, message);
  renameSync(`${name}.part`, name);
}

const server = new SMTPServer({
  authOptional: !wanted.auth,
  allowInsecureAuth: true,
  disabledCommands: disabled,
  disableReverseLookup: true,
  logger: false,
  onAuth({ username, password }, _session, done) {
    const right = `${username}:${password}` === wanted.auth;
    done(right ? null : refusal(535, 'Wrong user or password'), { user: username });
  },
  onRcptTo({ address }, _session, done) {
    if (wanted.refuse.includes(address)) return done(refusal(550, 'No such mailbox here'));
    if (busyLeft > 0) {
      busyLeft -= 1;
      return done(refusal(451, 'Busy, try again later'));
    }
    return done();
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      keep(Buffer.concat(chunks));
      if (wanted.drop !== 'data') return done();
      for (const connection of server.connections) {
        if (connection.session === session) connection._socket.destroy();
      }
      return undefined;
    });
  },
});
server.on('error', (error) => console.error(`mail-server: ${error.message}`));

const listener = wanted.drop === 'connect' ? createServer((socket) => socket.destroy()) : server;
const listening = listener.listen(Number(wanted.port), '127.0.0.1', () => {
  console.log(listening.address().port);
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
