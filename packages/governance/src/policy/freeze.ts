import type { FreezeWindow, PolicyDocument } from '@lookout/contract';

/** The freeze that holds at a moment (milliseconds since the epoch); null when none does. */
export function freezeAt({ freezes }: Pick<PolicyDocument, 'freezes'>, now: number): FreezeWindow | null {
  return freezes.find(({ from, to }) => Date.parse(from) <= now && now < Date.parse(to)) ?? null;
}
