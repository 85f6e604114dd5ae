import { type Account, type AlertWatch, mayDo } from '@lookout/contract';
import { MASKED, maskValue } from '@lookout/engine';
import { ProblemError } from '../../lib/problem-error.ts';
import type { ProbeLookup } from '../../ports.ts';
import { secretNamesOf } from '../masking/secret-names.ts';

/**
 * Throws 403 for a watch that picks a series by a value that its author may not see: whether it has values would say
 * whether the guess was right.
 */
export async function requireSeen(
  account: Account,
  { environment, watch }: { readonly environment: string; readonly watch: AlertWatch },
  probes: Pick<ProbeLookup, 'plansOf'>,
): Promise<void> {
  const wanted = Object.entries(watch.where);
  if (wanted.length === 0 || mayDo(account, 'view-unredacted', environment)) return;
  const secret = secretNamesOf(await probes.plansOf(watch.probeId));
  for (const [key, value] of wanted) {
    if (!value.includes(MASKED) && !secret.has(key) && maskValue(key, value) === value) continue;
    throw new ProblemError(
      'forbidden',
      `The values of ${key} are masked for you. Leave it open, or ask somebody who may view them unredacted.`,
      { errors: [{ pointer: `/watch/where/${key}`, message: 'masked for you' }] },
    );
  }
}
