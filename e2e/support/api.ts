import { randomUUID } from 'node:crypto';
import {
  DEFAULT_BUDGET,
  DEFAULT_POLICY,
  type PolicyDocument,
  PolicyProposal,
  Probe,
  type ProbeDocument,
  Review,
} from '@lookout/contract';
import type { BrowserContext } from '@playwright/test';
import { ports } from './ports.ts';

const ORIGIN = `http://127.0.0.1:${ports.console}`;

/** The people of the demo. */
export const people = {
  developer: { name: 'Dana Developer', email: 'dana@demo.lookout' },
  devops: { name: 'Olu Devops', email: 'olu@demo.lookout' },
  analyst: { name: 'Ana Analyst', email: 'ana@demo.lookout' },
  manager: { name: 'Max Manager', email: 'max@demo.lookout' },
} as const;

/** A person at the HTTP API, for what a journey needs but does not show. */
export class ApiPerson {
  readonly #cookie: string;

  private constructor(cookie: string) {
    this.#cookie = cookie;
  }

  /** Signs in as one of the demo's people. */
  static async signIn(person: { readonly email: string }): Promise<ApiPerson> {
    const response = await fetch(`${ORIGIN}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN },
      body: JSON.stringify({ email: person.email, password: 'lookout-demo' }),
    });
    return ApiPerson.#of(response);
  }

  /** Comes in by the link of an invitation. */
  static async comeIn(secret: string, password: string): Promise<ApiPerson> {
    const response = await fetch(`${ORIGIN}/api/v1/link-uses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN },
      body: JSON.stringify({ secret, password }),
    });
    return ApiPerson.#of(response);
  }

  static async #of(response: Response): Promise<ApiPerson> {
    if (!response.ok) throw new Error(`Sign-in answered ${response.status}: ${await response.text()}`);
    return new ApiPerson(
      response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    );
  }

  /** Makes a browser this person's, without a visit to the sign-in page. */
  async signInTo(context: BrowserContext): Promise<void> {
    const [name = '', value = ''] = this.#cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: ORIGIN }]);
  }

  /** One call; throws an Error with the answer's text when it is refused. */
  async call(
    method: string,
    path: string,
    options: { body?: unknown; version?: number } = {},
  ): Promise<unknown> {
    const response = await this.send(method, path, options);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  /** One call, whatever it answers. */
  send(method: string, path: string, options: { body?: unknown; version?: number } = {}): Promise<Response> {
    return fetch(`${ORIGIN}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        origin: ORIGIN,
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...(options.version !== undefined && { 'if-match': `"${options.version}"` }),
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    });
  }

  async probe(id: string): Promise<Probe> {
    return Probe.parse(await this.call('GET', `/probes/${id}`));
  }

  /** Creates a draft. */
  async draft(title: string, source: string, change: Partial<ProbeDocument> = {}): Promise<Probe> {
    const body = { document: { ...documentOf(title, source), ...change } };
    return Probe.parse(await this.call('POST', '/probes', { body }));
  }

  /** Creates a draft and submits it; answers with the review. */
  async submit(title: string, source: string, change: Partial<ProbeDocument> = {}): Promise<Review> {
    return this.submitDraft(await this.draft(title, source, change));
  }

  async submitDraft({ id, version }: Probe, note = ''): Promise<Review> {
    return Review.parse(await this.call('POST', `/probes/${id}/submissions`, { version, body: { note } }));
  }

  async withdraw({ id, version }: Review): Promise<void> {
    await this.call('POST', `/reviews/${id}/withdrawal`, { version });
  }

  async approve(review: Review, reason = ''): Promise<void> {
    await this.call('POST', `/reviews/${review.id}/decisions`, {
      version: review.version,
      body: { verdict: 'approve', reason, approvalHash: review.approvalHash },
    });
  }

  /** Puts rules of the house into force for an environment, which comes into being with them; the other person approves. */
  async rule(environment: string, change: Partial<PolicyDocument>, other: ApiPerson): Promise<void> {
    const path = `/environments/${environment}/policy-proposals`;
    const body = { baseVersion: 1, document: { ...DEFAULT_POLICY, ...change }, note: '' };
    const { id, version, contentHash } = PolicyProposal.parse(await this.call('POST', path, { body }));
    const decision = { verdict: 'approve', reason: '', contentHash };
    await other.call('POST', `${path}/${id}/decisions`, { version, body: decision });
  }

  /** Approves a review and rolls its revision out; answers with the probe. */
  async approveAndRollOut(review: Review, reason = ''): Promise<Probe> {
    await this.approve(review, reason);
    const { version } = await this.probe(review.probeId);
    const path = `/probes/${review.probeId}/roll-outs`;
    return Probe.parse(await this.call('POST', path, { version, body: { revision: review.revision } }));
  }

  /** Switches a probe off and waits until every processor confirmed. */
  async switchOff(probeId: string): Promise<void> {
    await this.call('PUT', `/probes/${probeId}/switch`, { body: { isOn: false } });
    await this.untilConfirmed(probeId);
  }

  /** Waits until every processor confirmed the probe's last switch; answers with the probe. */
  async untilConfirmed(probeId: string, withinMs = 15_000): Promise<Probe> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const probe = await this.probe(probeId);
      const { state } = probe;
      if ((state.kind === 'live' || state.kind === 'paused') && state.confirmation.milliseconds !== null)
        return probe;
      if (Date.now() > deadline) throw new Error(`Not confirmed in time: ${JSON.stringify(state)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A document with the defaults that the console uses. */
function documentOf(title: string, source: string): ProbeDocument {
  return {
    title,
    description: '',
    kind: 'query',
    placement: 'off-box',
    scope: { environment: 'production', services: [], attributes: [] },
    source,
    originals: 'keep',
    budget: DEFAULT_BUDGET,
    whenTripped: 'pass',
    expiresAt: null,
  };
}
