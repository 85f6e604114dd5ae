import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { AccountDetails, Grant, NewAccount } from '@lookout/contract';
import { ports } from './ports.ts';

const PASSWORD = 'a long enough password';
const ADMINISTRATOR = { name: 'Ada', email: 'ada@example.com' };

/** A control plane of its own without the demo, in a house whose people sign in with an identity provider. */
export class HouseWithProvider {
  readonly url = `http://127.0.0.1:${ports.house}`;
  readonly #directory = mkdtempSync(join(tmpdir(), 'lookout-house-'));
  readonly #processes: ChildProcess[] = [];
  #cookie = '';

  static async start(): Promise<HouseWithProvider> {
    const house = new HouseWithProvider();
    await house.#startProvider();
    await house.#setUp(await house.#startControlPlane());
    return house;
  }

  /** Makes an account for somebody, as the administrator does. */
  async invite(person: Pick<NewAccount, 'name' | 'email' | 'grants'>): Promise<void> {
    const body = { ...person, persona: 'developer' };
    await this.#call('POST', '/people', { body });
  }

  /** Gives rights to somebody who came in by the provider. */
  async grant(email: string, grants: Grant[]): Promise<void> {
    const { items } = (await (await this.#call('GET', '/people')).json()) as { items: AccountDetails[] };
    const person = items.find((one) => one.email === email);
    if (!person) throw new Error(`Nobody has the address ${email}.`);
    const { id, persona, version } = person;
    const body = { persona, grants, isDisabled: false };
    await this.#call('PUT', `/people/${id}`, { body, version });
  }

  async stop(): Promise<void> {
    for (const one of this.#processes) {
      const ended = once(one, 'exit');
      one.kill('SIGKILL');
      await ended;
    }
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #startProvider(): Promise<void> {
    const script = 'packages/control-plane/src/testing/identity-provider-process.ts';
    const callback = `${this.url}/api/v1/single-sign-on/callback`;
    await this.#untilLine(spawnNode([script, String(ports.provider), callback], {}), /listening on/);
  }

  /** Answers with the secret of the link that makes the first account, which it prints. */
  async #startControlPlane(): Promise<string> {
    const started = spawnNode(['packages/control-plane/src/main.ts'], {
      LOOKOUT_PORT: String(ports.house),
      LOOKOUT_DATA_DIR: this.#directory,
      LOOKOUT_DEMO: '0',
      LOOKOUT_AGENT_TOKEN: 'a-token-for-tests-only',
      LOOKOUT_CONSOLE_DIR: 'dist',
      LOOKOUT_PUBLIC_URL: this.url,
      LOOKOUT_OIDC_ISSUER: `http://127.0.0.1:${ports.provider}`,
      LOOKOUT_OIDC_CLIENT_ID: 'lookout',
      LOOKOUT_OIDC_CLIENT_SECRET: 'a-client-secret-for-tests',
      LOOKOUT_OIDC_NAME: 'Example',
    });
    const line = await this.#untilLine(started, /\/welcome#/);
    return line.slice(line.indexOf('#') + 1).trim();
  }

  async #setUp(secret: string): Promise<void> {
    const body = { secret, password: PASSWORD, person: ADMINISTRATOR };
    const response = await this.#call('POST', '/link-uses', { body });
    this.#cookie = response.headers.getSetCookie().map((one) => one.split(';')[0])[0] ?? '';
  }

  async #call(
    method: string,
    path: string,
    { body, version }: { body?: object; version?: number } = {},
  ): Promise<Response> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        origin: this.url,
        cookie: this.#cookie,
        ...(body && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  }

  async #untilLine(started: ChildProcess, wanted: RegExp): Promise<string> {
    this.#processes.push(started);
    if (!started.stdout) throw new Error('The process has no output.');
    const lines = createInterface({ input: started.stdout });
    for await (const line of lines) {
      if (!wanted.test(line)) continue;
      started.stdout.resume();
      return line;
    }
    throw new Error(`The process ended before it said ${wanted}.`);
  }
}

function spawnNode(args: readonly string[], more: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '', ...more },
  });
}
