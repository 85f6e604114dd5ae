import {
  DEFAULT_POLICY,
  type PolicyDocument,
  type Probe,
  type ProbeDocument,
  type ProbeState,
  type Review,
  type Rollout,
  type RolloutSummary,
} from '@lookout/contract';
import { expect, vi } from 'vitest';
import type { StoreSettings } from '../../../store/open.ts';
import { aDocument, type Person, startTestServer, type TestServer } from '../../../testing/test-server.ts';
import { putPolicy } from '../../policy/testing/put-policy.ts';

/** A canary by name, then everybody else; both are watched for a minute. */
export const STAGED: PolicyDocument = {
  ...DEFAULT_POLICY,
  rings: [
    {
      name: 'canary',
      selector: { attributes: [{ key: 'host.name', equals: 'canary' }], share: 1 },
      bakeSeconds: 60,
    },
    { name: 'everybody', selector: { attributes: [], share: 1 }, bakeSeconds: 60 },
  ],
};

/** How long a test waits for what follows from an answer: long, because only a failure waits that long. */
const WAIT = { timeout: 8000, interval: 30 };

/** What people and processors do in a test of rollouts, on a real server whose clock the test moves. */
export class RolloutStory {
  on!: TestServer;
  dana!: Person;
  olu!: Person;
  ahead = 0;

  static async start(store?: StoreSettings): Promise<RolloutStory> {
    const story = new RolloutStory();
    const clock = { now: () => Date.now() + story.ahead };
    story.on = await startTestServer({ clock, ...(store && { store }) });
    await story.signIn();
    return story;
  }

  async signIn(): Promise<void> {
    [this.dana, this.olu] = [await this.on.signIn('dana'), await this.on.signIn('olu')];
  }

  async restart(): Promise<void> {
    this.on = await this.on.restart();
    await this.signIn();
  }

  wait(seconds: number): void {
    this.ahead += seconds * 1000;
  }

  /** Puts a policy into force for production. */
  policy(document: PolicyDocument): Promise<void> {
    return putPolicy(this.on.store, document);
  }

  agent(host: string, isPrompt = true): string {
    return this.on.agents.connect('production', { isPrompt, attributes: { 'host.name': host } });
  }

  /** A probe whose newest revision is approved. */
  async approved(change: Partial<ProbeDocument> = {}): Promise<Probe> {
    const body = { document: aDocument(change) };
    const probe = await this.json<Probe>(this.dana.request('POST', '/probes', { body }), 201);
    return this.approve(probe);
  }

  /** Another revision of a probe, approved. */
  async revised(probe: Probe, change: Partial<ProbeDocument>): Promise<Probe> {
    const { version } = await this.probe(probe);
    const body = { document: { ...probe.document, ...change } };
    return this.approve(
      await this.json<Probe>(this.dana.request('PUT', `/probes/${probe.id}`, { body, version })),
    );
  }

  async approve({ id, version }: Probe): Promise<Probe> {
    const submission = { body: { note: '' }, version };
    const review = await this.json<Review>(
      this.dana.request('POST', `/probes/${id}/submissions`, submission),
      201,
    );
    const body = { verdict: 'approve', reason: '', approvalHash: review.approvalHash };
    const decision = { body, version: review.version };
    await this.json(this.olu.request('POST', `/reviews/${review.id}/decisions`, decision), 201);
    return this.probe({ id });
  }

  async rollOut({ id, version, latestRevision }: Probe, at?: string): Promise<Probe> {
    const body = { revision: latestRevision, ...(at && { at }) };
    return this.json<Probe>(this.dana.request('POST', `/probes/${id}/roll-outs`, { body, version }));
  }

  probe({ id }: { id: string }): Promise<Probe> {
    return this.json<Probe>(this.dana.request('GET', `/probes/${id}`));
  }

  /** The newest rollout of a probe, with its agents. */
  async rollout({ id }: { id: string }): Promise<Rollout> {
    const path = `/rollouts?environment=production&probeId=${id}`;
    const { items } = await this.json<{ items: RolloutSummary[] }>(this.dana.request('GET', path));
    return this.json<Rollout>(this.dana.request('GET', `/rollouts/${items[0]?.id}`));
  }

  /** Asks something of the newest rollout of a probe, at the version that it has. */
  async move(probe: { id: string }, move: string, reason = ''): Promise<Rollout> {
    const { id, version } = await this.rollout(probe);
    const request = { body: { move, reason }, version };
    return this.json<Rollout>(this.dana.request('POST', `/rollouts/${id}/moves`, request));
  }

  /** Waits until the probe's newest rollout is in a state. */
  until(probe: { id: string }, state: object): Promise<Rollout> {
    return vi.waitFor(async () => {
      const rollout = await this.rollout(probe);
      expect(rollout.state).toMatchObject(state);
      return rollout;
    }, WAIT);
  }

  untilState(probe: { id: string }, kind: ProbeState['kind']): Promise<Probe> {
    return vi.waitFor(async () => {
      const now = await this.probe(probe);
      expect(now.state.kind).toBe(kind);
      return now;
    }, WAIT);
  }

  /** Waits until each of these processors has been told the revision of a probe that it shall run; null for none. */
  async untilRuns(
    { id }: { id: string },
    agentIds: readonly string[],
    expected: readonly ({ revision: number; isEnabled: boolean } | null)[],
  ): Promise<void> {
    const told = () =>
      agentIds.map((agentId) => {
        const probe = this.on.agents.offerOf(agentId).config.probes.find(({ probeId }) => probeId === id);
        return probe ? { revision: probe.revision, isEnabled: probe.isEnabled } : null;
      });
    await expect.poll(told, WAIT).toEqual(expected);
  }

  /** Off from any version, on at the one that the probe has. */
  async turn({ id }: { id: string }, isOn: boolean): Promise<Probe> {
    const at = isOn ? { version: (await this.probe({ id })).version } : {};
    return this.json<Probe>(this.dana.request('PUT', `/probes/${id}/switch`, { body: { isOn }, ...at }));
  }

  async kinds({ id }: { id: string }): Promise<string[]> {
    const { items } = await this.json<{ items: { kind: string }[] }>(
      this.dana.request('GET', `/probes/${id}/events`),
    );
    return items.map(({ kind }) => kind);
  }

  async json<T = unknown>(answer: ReturnType<Person['request']>, status = 200): Promise<T> {
    const response = await answer;
    expect(response.statusCode, response.body).toBe(status);
    return response.json() as T;
  }
}
