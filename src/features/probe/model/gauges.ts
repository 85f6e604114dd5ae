import type { Budget, ProbeHealth } from '@lookout/contract';
import { formatBytes, formatCount } from '../../../lib/format.ts';

/** One measured risk with its ceiling. */
export interface Gauge {
  readonly id: keyof Budget;
  readonly label: string;
  /** Used share of the ceiling, 0 to 1 and beyond when it was crossed. */
  readonly share: number;
  readonly used: string;
  readonly ceiling: string;
}

const GAUGES = [
  {
    id: 'cpuMillisecondsPerSecond',
    label: 'CPU time',
    format: (value: number) => `${formatCount(value)} ms/s`,
  },
  { id: 'stateBytes', label: 'Memory', format: formatBytes },
  { id: 'recordsOutPerSecond', label: 'Records out', format: (value: number) => `${formatCount(value)}/s` },
] as const;

/** What a probe uses of its budget. Without a measurement there are no gauges. */
export function gaugesOf(health: ProbeHealth | null, budget: Budget): readonly Gauge[] {
  if (!health) return [];
  return GAUGES.map(({ id, label, format }) => ({
    id,
    label,
    share: health[id] / budget[id],
    used: format(health[id]),
    ceiling: format(budget[id]),
  }));
}
