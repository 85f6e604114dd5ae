import type { FreezeWindow, PolicyDocument, Revision } from '@lookout/contract';
import { freezeAt, isRedaction } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { currentPolicy } from '../policy/policy-store.ts';

/** What of a policy concerns the rollout of one revision. */
export interface RolloutRules extends Pick<PolicyDocument, 'rings' | 'halt' | 'freezes'> {
  /** A redaction that goes to everybody at once, freeze or not, because leaking is worse. */
  readonly isFast: boolean;
}

const EVERYTHING: PolicyDocument['rings'] = [
  { name: 'everything', selector: { attributes: [], share: 1 }, bakeSeconds: 0 },
];

/** The rules by which a revision is rolled out in an environment now. */
export async function rolloutRules(
  database: Kysely<Database>,
  environment: string,
  { document, plan }: Pick<Revision, 'document' | 'plan'>,
): Promise<RolloutRules> {
  const { document: policy } = await currentPolicy(database, environment);
  const { rings, halt, freezes } = policy;
  if (!policy.fastRedaction || !isRedaction(document, plan)) return { rings, halt, freezes, isFast: false };
  return { rings: EVERYTHING, halt, freezes: [], isFast: true };
}

/** The name of the freeze that holds at a moment, with its end; null when none does. */
export function freezeName(freezes: readonly FreezeWindow[], now: number): string | null {
  const window = freezeAt({ freezes: [...freezes] }, now);
  return window && `“${window.name}” (until ${window.to})`;
}

/** The freeze that holds a rollout back now; null when none does. */
export async function freezeOf(
  database: Kysely<Database>,
  { environment, isFast }: { environment: string; isFast: boolean },
  now: number,
): Promise<string | null> {
  if (isFast) return null;
  const { document } = await currentPolicy(database, environment);
  return freezeName(document.freezes, now);
}
