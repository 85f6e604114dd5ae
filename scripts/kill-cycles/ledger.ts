import { AuditVerification, type Probe, Rollout, type RolloutSummary } from '@lookout/contract';
import type { ApiPerson } from '../../e2e/support/api.ts';

const ENOUGH = 3;

/** What the control plane answered to, which must be there whatever happens to it afterwards. */
export class Ledger {
  readonly #person: ApiPerson;
  /** The highest version that was answered with, by probe. */
  readonly #versions = new Map<string, number>();
  /** Rolled-out probes, by id. */
  readonly #rolledOut = new Set<string>();
  answered = 0;

  constructor(person: ApiPerson) {
    this.#person = person;
  }

  /** Settles once some more changes were answered: a kill before the first would prove nothing. */
  async grown(): Promise<void> {
    const enough = this.answered + ENOUGH;
    while (this.answered < enough) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** A change of a probe was answered. */
  note(probe: Probe): void {
    this.answered += 1;
    this.#versions.set(probe.id, Math.max(probe.version, this.#versions.get(probe.id) ?? 0));
    if (probe.deployedRevision !== null) this.#rolledOut.add(probe.id);
  }

  /** Everything that is not as it was answered, or half done, in words. */
  async check(): Promise<string[]> {
    const failures: string[] = [];
    for (const [id, version] of this.#versions) {
      const probe = await this.#person.probe(id).catch(() => null);
      if (!probe) failures.push(`probe ${id} is gone`);
      else if (probe.version < version) failures.push(`probe ${id} lost version ${version}`);
      else if (this.#rolledOut.has(id)) failures.push(...(await this.#checkRollout(probe)));
    }
    const verdict = AuditVerification.parse(await this.#person.call('GET', '/audit/verification'));
    if (!verdict.isIntact) failures.push(`the audit log is broken: ${JSON.stringify(verdict)}`);
    // What was checked once is history: a cycle checks its own changes.
    this.#versions.clear();
    return failures;
  }

  /** A rollout and its probe change in one transaction: one without the other would be a half state. */
  async #checkRollout(probe: Probe): Promise<string[]> {
    const path = `/rollouts?environment=production&probeId=${probe.id}`;
    const { items } = (await this.#person.call('GET', path)) as { items: RolloutSummary[] };
    const [newest] = items;
    if (!newest) return [`probe ${probe.id} is rolled out by no rollout`];
    const { state, revision } = Rollout.parse(await this.#person.call('GET', `/rollouts/${newest.id}`));
    const hasBegun = 'ring' in state || state.kind === 'complete';
    const isDeployed = probe.deployedRevision === revision;
    return hasBegun && state.kind !== 'rolling-back' && !isDeployed
      ? [`probe ${probe.id} does not have the revision of its rollout`]
      : [];
  }
}
