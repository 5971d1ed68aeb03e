// The real program as a child process, over a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

/** A port of loopback that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a demo and waits until it says that it is ready. */
export async function startDemo() {
  const program = process.env.LODZINS_PROGRAM;
  if (!program) throw new Error('LODZINS_PROGRAM is not set; run: cargo xtask test journeys');
  const data = mkdtempSync(join(tmpdir(), 'lodzins-journeys-'));
  const port = await freePort();
  const child = spawn(program, ['demo', '--data', data, '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const demo = new Demo(child, data, `http://127.0.0.1:${port}`);
  try {
    await demo.ready();
  } catch (error) {
    await demo.stop();
    throw error;
  }
  return demo;
}

/** A demo that is running. */
class Demo {
  constructor(child, data, address) {
    this.child = child;
    this.data = data;
    this.address = address;
    this.said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => { this.said += text; });
    }
  }

  /** Making a demo takes a while the first time; a minute and a half is a defect. */
  async ready() {
    for (let waited = 0; waited < 900; waited += 1) {
      if (this.child.exitCode !== null) throw new Error(`the program ended:\n${this.said}`);
      const answer = await fetch(`${this.address}/readyz`).catch(() => undefined);
      if (answer?.status === 200) return;
      await pause(100);
    }
    throw new Error(`the program is not ready after 90 s:\n${this.said}`);
  }

  /** User and password of a role at an institution, from the file that the demo leaves for people. */
  signIn(institution, role) {
    const all = JSON.parse(readFileSync(join(this.data, 'demo-sign-ins.json'), 'utf8'));
    const found = all.find((one) => one.institution === institution && one.role === role);
    if (!found) throw new Error(`the demo has no ${role} at ${institution}`);
    return found;
  }

  /** The letters that would have been mailed, as text. */
  letters() {
    const folder = join(this.data, 'outbox');
    return readdirSync(folder).filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  }

  /** Ends the program as a service manager would, and removes its folder. */
  async stop() {
    const ended = new Promise((resolve) => { this.child.once('exit', resolve); });
    if (this.child.exitCode === null) {
      this.child.kill('SIGTERM');
      await Promise.race([ended, pause(15_000).then(() => this.child.kill('SIGKILL'))]);
    }
    rmSync(this.data, { recursive: true, force: true });
    return this.child.exitCode;
  }
}
