import type { Account, PersonRef, Probe, Revision, Rollout, RolloutMove } from '@lookout/contract';
import { type RolloutEvent, scheduledRollout } from '@lookout/governance';
import { newId } from '../../lib/id.ts';
import { notFound, ProblemError, requireVersion } from '../../lib/problem-error.ts';
import type { Change, Changes } from '../changes/changes.ts';
import type { ProbeAt } from '../probes/draft-service.ts';
import { loadProbe, saveProbe, toPerson } from '../probes/probe-change.ts';
import type { ProbeFacts } from '../probes/probe-facts.ts';
import type { ProbeReader } from '../probes/probe-reader.ts';
import { requireApprovedRevision } from '../reviews/require-approved.ts';
import { findEvidence } from '../reviews/review-store.ts';
import { type FleetSources, fleetView } from './fleet-view.ts';
import { moveRollout } from './move-rollout.ts';
import { predictedShare } from './predicted-share.ts';
import { requireRipCordReleased } from './require-rip-cord-released.ts';
import type { RolloutReader } from './rollout-reader.ts';
import { freezeName, rolloutRules } from './rollout-rules.ts';
import { findActive, findRollout, insertRollout } from './rollout-store.ts';

/** What the service works with. */
export interface RolloutDependencies extends FleetSources {
  readonly changes: Changes;
  readonly probes: ProbeReader;
  readonly reader: RolloutReader;
}

/** What a person asks of a rollout. */
export interface MoveRequest {
  readonly rolloutId: string;
  readonly move: RolloutMove;
  readonly reason: string;
  /** Needed to go on; whoever stops need not know the latest. */
  readonly expectedVersion: number | undefined;
}

/** Starts, stops and takes back rollouts. */
export class RolloutService {
  readonly #from: RolloutDependencies;

  constructor(from: RolloutDependencies) {
    this.#from = from;
  }

  /** Rolls an approved revision out, now or at `at`. Throws 409 unless exactly this content is approved. */
  async start(
    account: Account,
    probe: ProbeAt,
    { revision, at }: { revision: number; at?: string | undefined },
  ): Promise<Probe> {
    await this.#from.changes.make(async (change) => {
      const facts = await loadProbe(change, probe);
      requireRipCordReleased(facts);
      const now = Date.parse(change.at);
      const approved = await requireApprovedRevision(change.transaction, facts, { revision, now });
      // Counts the probe's version up, so that of two who press the button at once one is told to look again.
      await saveProbe(change, facts, {});
      await this.#makeRoom(change, facts);
      await this.#create(change, toPerson(account), { facts, approved, at });
    });
    return this.#from.probes.get(probe.probeId);
  }

  /** Moves a rollout. Throws 409 when its rules refuse, 428 and 412 when it shall go on from another version. */
  async move(account: Account, request: MoveRequest): Promise<Rollout> {
    await this.#from.changes.make(async (change) => {
      const rollout = await findRollout(change.transaction, request.rolloutId);
      if (!rollout) throw notFound('rollout', request.rolloutId);
      if (isGoingOn(request.move)) {
        requireVersion('rollout', rollout.version, request.expectedVersion);
        requireRunning(await loadProbe(change, rollout));
      }
      await moveRollout(change, rollout, toEvent(request, toPerson(account)));
    });
    return this.#from.reader.get(request.rolloutId);
  }

  /** One rollout of a probe at a time; one that has not begun makes way. */
  async #makeRoom(change: Change, facts: ProbeFacts): Promise<void> {
    const active = await findActive(change.transaction, facts.id);
    if (!active) return;
    if (active.core.state.kind === 'scheduled')
      return void (await moveRollout(change, active, { kind: 'supersede' }));
    throw new ProblemError(
      'conflict',
      `The rollout of revision ${active.revision} is still under way. Let it end, or abort it first.`,
    );
  }

  async #create(
    change: Change,
    person: PersonRef,
    { facts, approved, at }: { facts: ProbeFacts; approved: Revision; at: string | undefined },
  ): Promise<void> {
    const now = Date.parse(change.at);
    const rules = await rolloutRules(change.transaction, facts.environment, approved);
    const { rings, halt, isFast } = rules;
    const freeze = freezeName(rules.freezes, now);
    if (at === undefined && freeze)
      throw new ProblemError(
        'conflict',
        `Nothing is rolled out during the freeze ${freeze}. Schedule it for later.`,
      );
    const id = newId('rol');
    const evidence = facts.review && (await findEvidence(change.transaction, facts.review.id));
    const begins = at === undefined ? change.at : new Date(at).toISOString();
    await insertRollout(change.transaction, {
      id,
      probeId: facts.id,
      environment: facts.environment,
      revision: approved.number,
      contentHash: approved.contentHash,
      isFast,
      predictedShare: predictedShare(facts, evidence),
      core: scheduledRollout({ rings, halt, at: begins }),
      startedBy: person.id,
      at: change.at,
    });
    const rollout = await findRollout(change.transaction, id);
    if (!rollout) throw new Error('A rollout that was just written is not there.');
    change.rolledOut({ ...rollout, isUnderWay: true });
    if (Date.parse(begins) > now) {
      const text = `${person.name} scheduled the rollout of revision ${approved.number} for ${begins}.`;
      const { number: revision } = approved;
      return change.record({ probeId: facts.id, kind: 'rollout-scheduled', person, revision, text });
    }
    await moveRollout(change, rollout, { kind: 'observe', fleet: fleetView(rollout, this.#from, freeze) });
  }
}

function isGoingOn(move: RolloutMove): boolean {
  return move === 'resume' || move === 'continue';
}

function requireRunning(facts: ProbeFacts): void {
  requireRipCordReleased(facts);
  if (facts.deployed?.isEnabled) return;
  throw new ProblemError(
    'conflict',
    'The probe is switched off. Switch it on first, then let its rollout go on.',
  );
}

function toEvent({ move, reason }: MoveRequest, by: PersonRef): RolloutEvent {
  const events: Readonly<Record<RolloutMove, RolloutEvent>> = {
    pause: { kind: 'pause', by, reason: reason || null },
    resume: { kind: 'resume', by },
    continue: { kind: 'continue', by },
    'roll-back': { kind: 'roll-back', by, reason: reason || 'no reason was given' },
    abort: { kind: 'abort', by, reason: reason || null },
  };
  return events[move];
}
