import { type Figure, quantile } from './figure.ts';

/** Something to measure beside a peer that does the same work, or beside the bare cost of it. */
export interface Race {
  readonly name: string;
  readonly peer: string;
  /** Records that one run of either side works on. */
  readonly records: number;
  /** How often each side runs; slow ones less. */
  readonly runs?: number;
  readonly target?: RaceTarget;
  /** Made anew for every run, outside its time: what a run would otherwise find remembered. */
  readonly ours: () => Runner;
  readonly peers: () => Runner;
}

/** One run, ready to be timed. */
export type Runner = () => unknown;

/** `atLeast`: our throughput over the peer's; `atMost`: our time over the peer's. */
export type RaceTarget = { readonly atLeast: number } | { readonly atMost: number };

const RUNS = 7;
const WARM_UP = 2;

/**
 * Measures both sides in turns, so that both see the same noise of the machine. The ratio is the median of the turns' ratios.
 */
export async function figureOf(race: Race): Promise<Figure> {
  const { name, peer, records, target, runs = RUNS } = race;
  const turns: { own: number; other: number }[] = [];
  for (let turn = -WARM_UP; turn < runs; turn += 1) {
    const times = { own: await time(race.ours()), other: await time(race.peers()) };
    if (turn >= 0) turns.push(times);
  }
  const isTime = target !== undefined && 'atMost' in target;
  const ratio = quantile(
    turns.map(({ own, other }) => (isTime ? own / other : other / own)),
    0.5,
  );
  const rate = (side: 'own' | 'other') =>
    rateWords(
      records,
      quantile(
        turns.map((turn) => turn[side]),
        0.5,
      ),
    );
  const kind = isTime ? 'latency' : 'throughput';
  return { name, peer, kind, ratio, ours: rate('own'), peers: rate('other'), ...verdict(ratio, target) };
}

/** Milliseconds of CPU that all threads of this process used: other processes on the machine do not count. */
async function time(run: Runner): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(user + system, 1) / 1000;
}

function rateWords(records: number, milliseconds: number): string {
  const thousands = records / milliseconds;
  return thousands < 10_000
    ? `${Math.round(thousands)} thousand records/s a core`
    : `${(thousands / 1000).toFixed(1)} million records/s a core`;
}

function verdict(ratio: number, target: RaceTarget | undefined): Pick<Figure, 'target' | 'isTargetMet'> {
  if (target === undefined) return {};
  return 'atMost' in target
    ? { target: `at most ${target.atMost} ×`, isTargetMet: ratio <= target.atMost }
    : { target: `at least ${target.atLeast} ×`, isTargetMet: ratio >= target.atLeast };
}
