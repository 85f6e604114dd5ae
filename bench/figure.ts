/** What a ratio is a multiple of, in words. */
const QUANTITY = Object.freeze({
  throughput: 'the throughput of',
  latency: 'the time of',
  memory: 'the memory of',
});

/** One measured figure beside a named peer, both measured in the same run. */
export interface Figure {
  readonly name: string;
  /** What it was compared with. */
  readonly peer: string;
  /** Ours over the peer's, in the unit that makes bigger better (`throughput`) or smaller better (the others). */
  readonly ratio: number;
  readonly kind: keyof typeof QUANTITY;
  /** The absolute figures behind the ratio: noise on a shared machine, useful beside each other. */
  readonly ours: string;
  readonly peers: string;
  /** What the figure has to reach, in words; absent where it only informs. */
  readonly target?: string;
  readonly isTargetMet?: boolean;
}

/** The value below which `share` (0 to 1) of the samples lie. Throws a RangeError without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There are no samples.');
  return value;
}

/** Figures as a table for people. */
export function printTable(figures: readonly Figure[]): void {
  const rows = figures.map((one) => ({
    figure: one.name,
    ratio: `${one.ratio.toPrecision(3)} × ${QUANTITY[one.kind]} ${one.peer}`,
    ours: one.ours,
    peer: one.peers,
    target: one.target ? `${one.target}: ${one.isTargetMet ? 'met' : 'NOT met'}` : '',
  }));
  console.table(rows);
  for (const { name, target } of figures.filter(({ isTargetMet }) => isTargetMet === false)) {
    console.log(`NOT met: ${name} (${target})`);
  }
}
