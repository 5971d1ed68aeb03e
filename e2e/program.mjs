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

/** How often it is started anew when somebody else was the first at its port. */
const TRIES = 5;

/** Starts a demo and waits until it says that it is ready. */
export async function startDemo() {
  const program = process.env.LODZINS_PROGRAM;
  if (!program) throw new Error('LODZINS_PROGRAM is not set; run: cargo xtask test journeys');
  const data = mkdtempSync(join(tmpdir(), 'lodzins-journeys-'));
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const child = spawn(program, ['demo', '--data', data, '--listen', `127.0.0.1:${port}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const demo = new Demo(child, data, `http://127.0.0.1:${port}`);
    try {
      await demo.ready();
      return demo;
    } catch (error) {
      await demo.stop();
      if (tries === TRIES || !demo.said.includes('cannot listen on')) throw error;
    }
  }
}

/** A demo that is running. */
class Demo {
  constructor(child, data, address) {
    this.child = child;
    this.data = data;
    this.address = address;
    this.said = '';
    this.closed = new Promise((resolve) => { child.once('close', resolve); });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => { this.said += text; });
    }
  }

  get hasEnded() {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Making a demo takes a while the first time; five minutes are a defect, however busy the machine. */
  async ready() {
    const given = Date.now() + 300_000;
    while (Date.now() < given) {
      if (this.hasEnded) {
        await this.closed;
        throw new Error(`the program ended:\n${this.said}`);
      }
      // It greets when it has its port; until then the one who answers there is somebody else.
      const greets = this.said.includes(`${this.address} for residents`);
      const answer = greets && await fetch(`${this.address}/readyz`).catch(() => undefined);
      if (answer?.status === 200) return;
      await pause(100);
    }
    throw new Error(`the program is not ready after 300 s:\n${this.said}`);
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
    if (!this.hasEnded) {
      this.child.kill('SIGTERM');
      // The clock alone keeps nobody waiting who has nothing else to do.
      const patience = pause(60_000, 'too long', { ref: false });
      if (await Promise.race([this.closed, patience]) === 'too long') {
        this.child.kill('SIGKILL');
        await this.closed;
      }
    }
    rmSync(this.data, { recursive: true, force: true });
    return this.child.exitCode;
  }
}
