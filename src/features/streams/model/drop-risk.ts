import type { StreamVolume } from '@lookout/contract';
import { distinctText } from './volumes.ts';

/** Up to this share of different contents a count says nearly as much as the records did. */
const MOST_DIFFERENT = 0.1;

/** What may be lost when a line of code is counted and dropped. */
export interface DropRisk {
  readonly isLow: boolean;
  readonly words: string;
}

/** A count keeps how often a line was reached, never what its records said: the more they differ, the more is lost. */
export function dropRisk(line: Pick<StreamVolume, 'distinct' | 'sampled'>): DropRisk {
  const isLow = line.distinct <= Math.max(1, line.sampled * MOST_DIFFERENT);
  if (isLow) return { isLow, words: 'Low risk: its records are alike.' };
  return { isLow, words: `Medium risk: ${distinctText(line)} different contents.` };
}
