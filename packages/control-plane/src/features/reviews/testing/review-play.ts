import { EVERYWHERE, PERSONA_RIGHTS, type Probe, type Review } from '@lookout/contract';
import type { LightMyRequestResponse } from 'fastify';
import { aDocument, type Person, type TestServer } from '../../../testing/test-server.ts';
import { findAccountByEmail } from '../../session/account-store.ts';
import { replaceGrants } from '../../session/grant-store.ts';

/** The people of a play. All may review; the first three may write as well. */
export const CAST = ['dana', 'olu', 'max'] as const;
export type Player = (typeof CAST)[number];
export type Players = Readonly<Record<Player, Person>>;

/** What somebody does next. */
export type Move =
  | {
      readonly do: 'edit' | 'submit' | 'approve' | 'approve-twice' | 'reject' | 'withdraw';
      readonly who: Player;
    }
  | { readonly do: 'roll-out' | 'roll-out-twice' }
  | { readonly do: 'demote' | 'restore'; readonly who: Player };

const OK = new Set([200, 201]);

/** One probe on a real server, with what a reader of the history knows about it. */
export class ReviewPlay {
  readonly #on: TestServer;
  readonly #players: Players;
  readonly #editors = new Set<Player>();
  readonly #demoted = new Set<Player>();
  /** Who approved since the last edit or submission. */
  #approvers = new Set<Player>();
  #edits = 0;
  #probe!: Probe;
  #review: Review | null = null;
  /** What must never happen, in words; empty as long as it did not. */
  readonly faults: string[] = [];

  constructor(on: TestServer, players: Players) {
    this.#on = on;
    this.#players = players;
  }

  async begin(): Promise<void> {
    const body = { document: aDocument({ title: 'A play' }) };
    this.#probe = (await this.#players.dana.request('POST', '/probes', { body })).json();
    this.#editors.add('dana');
  }

  async play(move: Move): Promise<void> {
    await this.#look();
    if (!('who' in move)) return this.#rollOut(move.do === 'roll-out' ? 1 : 2);
    const { who } = move;
    if (move.do === 'demote' || move.do === 'restore') return this.#grant(who, move.do === 'restore');
    if (move.do === 'edit') return this.#edit(who);
    if (move.do === 'submit') return this.#submit(who);
    if (this.#review) await this.#decide(this.#review, move.do, who);
  }

  /** Everybody has their rights again. */
  async end(): Promise<void> {
    for (const who of this.#demoted) await this.#grant(who, true);
  }

  async #look(): Promise<void> {
    const { olu } = this.#players;
    this.#probe = (await olu.request('GET', `/probes/${this.#probe.id}`)).json();
    if (this.#review) this.#review = (await olu.request('GET', `/reviews/${this.#review.id}`)).json();
  }

  async #edit(who: Player): Promise<void> {
    this.#edits += 1;
    const body = { document: aDocument({ title: 'A play', description: `Edit ${this.#edits}` }) };
    const { id, version } = this.#probe;
    const answer = await this.#players[who].request('PUT', `/probes/${id}`, { body, version });
    if (!OK.has(answer.statusCode)) return;
    this.#editors.add(who);
    this.#approvers = new Set();
    await this.#look();
    const state = this.#review?.state;
    const isLive = this.#probe.deployedRevision === this.#review?.revision;
    if ((state === 'open' || state === 'approved') && !isLive)
      this.faults.push(`a review was ${state} after an edit`);
  }

  async #submit(who: Player): Promise<void> {
    const { id, version } = this.#probe;
    const submission = { body: { note: '' }, version };
    const answer = await this.#players[who].request('POST', `/probes/${id}/submissions`, submission);
    if (answer.statusCode !== 201) return;
    this.#editors.add(who);
    this.#approvers = new Set();
    this.#review = answer.json();
  }

  async #decide(
    { id, version, approvalHash }: Review,
    what: 'approve' | 'approve-twice' | 'reject' | 'withdraw',
    who: Player,
  ): Promise<void> {
    const path = `/reviews/${id}/${what === 'withdraw' ? 'withdrawal' : 'decisions'}`;
    const verdict = what === 'reject' ? 'reject' : 'approve';
    const body = what === 'withdraw' ? undefined : { verdict, reason: 'so', approvalHash };
    const send = () =>
      this.#players[who].request('POST', path, body === undefined ? { version } : { version, body });
    const answers = await Promise.all(what === 'approve-twice' ? [send(), send()] : [send()]);
    const taken = this.#takenOf(answers, what);
    if (taken === 0 || verdict === 'reject' || what === 'withdraw') return;
    if (this.#editors.has(who)) this.faults.push(`${who} approved what ${who} wrote`);
    if (this.#demoted.has(who)) this.faults.push(`${who} approved without the right`);
    this.#approvers.add(who);
  }

  async #rollOut(times: number): Promise<void> {
    const { id, version, latestRevision } = this.#probe;
    if (latestRevision === 0) return;
    const request = { body: { revision: latestRevision }, version };
    const send = () => this.#players.olu.request('POST', `/probes/${id}/roll-outs`, request);
    const answers = await Promise.all(Array.from({ length: times }, send));
    if (this.#takenOf(answers, 'roll-out') === 0) return;
    const counting = [...this.#approvers].filter((who) => !this.#editors.has(who) && !this.#demoted.has(who));
    if (counting.length === 0) this.faults.push('something was rolled out that nobody who counts approved');
  }

  /** How many of the same requests at once were taken: one at most. */
  #takenOf(answers: readonly LightMyRequestResponse[], what: string): number {
    const taken = answers.filter(({ statusCode }) => OK.has(statusCode)).length;
    if (taken > 1) this.faults.push(`${what} had ${taken} effects`);
    const broken = answers.find(({ statusCode }) => statusCode >= 500);
    if (broken) this.faults.push(`${what} broke: ${broken.body}`);
    return taken;
  }

  async #grant(who: Player, isRestored: boolean): Promise<void> {
    const found = await findAccountByEmail(this.#on.store.database, `${who}@demo.lookout`);
    if (!found) throw new Error(`There is no ${who}.`);
    const { id, persona } = found.account;
    const rights = PERSONA_RIGHTS[persona].filter((right) => isRestored || right !== 'review');
    await replaceGrants(this.#on.store.database, id, [{ environment: EVERYWHERE, rights }]);
    if (isRestored) this.#demoted.delete(who);
    else this.#demoted.add(who);
  }
}
