import type { Kysely } from 'kysely';
import type { AgentDirectory, EventBus } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import type { ConfigPublisher } from '../config/config-publisher.ts';
import type { DeployedFacts, ProbeFacts } from '../probes/probe-facts.ts';
import type { ProbeReader } from '../probes/probe-reader.ts';
import { confirmationOf, slowest } from '../probes/probe-state.ts';
import type { RipCordReader } from '../rip-cord/rip-cord-reader.ts';

interface ConfirmationDependencies {
  readonly changes: Changes;
  readonly directory: AgentDirectory;
  readonly publisher: ConfigPublisher;
  readonly probes: ProbeReader;
  readonly ripCords: RipCordReader;
  readonly bus: EventBus;
}

/** Follows what processors confirm and measure: writes the history, and tells readers of what became different. */
export class ConfirmationWatch {
  readonly #from: ConfirmationDependencies;
  /** What readers were told last, to tell them only of differences. */
  readonly #told = new Map<string, string>();

  constructor(from: ConfirmationDependencies) {
    this.#from = from;
  }

  /** Looks at every deployed probe of an environment, and at its rip cord. */
  async check(environment: string): Promise<void> {
    for (const facts of await this.#from.probes.listDeployed(environment)) {
      if (facts.deployed) await this.#confirm(facts, facts.deployed);
      this.#tellProbe(facts);
    }
    const ripCord = await this.#from.ripCords.get(environment);
    if (this.#isNews(`rip-cord/${environment}`, ripCord))
      this.#from.bus.publish({ type: 'rip-cord', ripCord });
  }

  #tellProbe(facts: ProbeFacts): void {
    const probe = this.#from.probes.toProbe(facts);
    const { state, effect, health } = probe;
    if (this.#isNews(facts.id, { state, effect, health })) this.#from.bus.publish({ type: 'probe', probe });
  }

  #isNews(key: string, value: unknown): boolean {
    const text = JSON.stringify(value);
    if (this.#told.get(key) === text) return false;
    this.#told.set(key, text);
    return true;
  }

  async #confirm(facts: ProbeFacts, deployed: DeployedFacts): Promise<void> {
    if (deployed.confirmedMilliseconds !== null) return;
    const { directory, publisher, changes } = this.#from;
    const sequence = publisher.historyOf(facts.environment).probeSequence(facts.id);
    const confirmations = directory.confirmations(facts.environment, sequence);
    const { confirmed, total, requestedAt } = confirmationOf({ facts, confirmations, now: 0 }, deployed);
    if (total === 0 || confirmed < total) return;
    const last =
      confirmations
        .map((agent) => agent.confirmedAt ?? '')
        .sort()
        .at(-1) ?? requestedAt;
    const milliseconds = slowest(confirmations) ?? Math.max(0, Date.parse(last) - Date.parse(requestedAt));
    await changes.make((change) => recordConfirmation(change, { facts, deployed, milliseconds }));
  }
}

type Confirmed = {
  readonly facts: ProbeFacts;
  readonly deployed: DeployedFacts;
  readonly milliseconds: number;
};

/** Once for each switch: the condition on `switched_at` loses to whoever switched again meanwhile. */
async function recordConfirmation(
  change: Change,
  { facts, deployed, milliseconds }: Confirmed,
): Promise<void> {
  const isFirst = await saveConfirmation(change.transaction, { facts, deployed, milliseconds });
  if (!isFirst) return;
  const what = deployed.isEnabled && !facts.ripCord.isPulled ? 'on' : 'off';
  await change.record({
    probeId: facts.id,
    kind: 'confirmed',
    person: null,
    revision: deployed.revision,
    text: `${whoConfirmed(facts)} confirmed that the probe is ${what}, after ${Math.round(milliseconds)} ms.`,
  });
}

/** On its way through several rings, the processors that were not reached had nothing to confirm. */
function whoConfirmed({ rollout }: ProbeFacts): string {
  const isStaged = rollout && rollout.rings > 1 && 'ring' in rollout.state;
  return isStaged ? 'Every processor that the rollout has reached' : 'Every processor';
}

async function saveConfirmation(database: Kysely<Database>, { facts, deployed, milliseconds }: Confirmed) {
  const { numUpdatedRows } = await database
    .updateTable('probe')
    .set({ confirmed_milliseconds: milliseconds })
    .where('id', '=', facts.id)
    .where('switched_at', '=', deployed.switchedAt)
    .where('confirmed_milliseconds', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
