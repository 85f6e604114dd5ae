import { ProblemError } from '../../lib/problem-error.ts';
import type { ProbeFacts } from '../probes/probe-facts.ts';

/** Throws 409 while everything dynamic in the probe's environment is off. */
export function requireRipCordReleased({ ripCord, environment }: ProbeFacts): void {
  if (!ripCord.isPulled) return;
  throw new ProblemError(
    'conflict',
    `The rip cord of ${environment} is pulled: nothing can be switched on. Release it first.`,
  );
}
