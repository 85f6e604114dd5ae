import { type Figure, quantile } from './figure.ts';

/** Something to measure beside a peer that does the same work, or beside the bare cost of it. */
export interface Race {
  readonly name: string;
  readonly peer: string;
  /** Records that one run of either side works on. */
  readonly records: number;
  /** How many turns both sides take; slow ones fewer. */
  readonly turns?: number;
  /** How often each side runs in a turn. What several runs leave behind for the collector is part of what they cost. */
  readonly runsATurn?: number;
  readonly target?: RaceTarget;
  /** Made anew for every run, outside its time: what a run would otherwise find remembered. */
  readonly ours: MakeRunner;
  readonly peers: MakeRunner;
}

/** One run, ready to be timed. */
export type Runner = () => unknown;
export type MakeRunner = () => Runner | Promise<Runner>;

/** `atLeast`: our throughput over the peer's; `atMost`: our time over the peer's. */
export type RaceTarget = { readonly atLeast: number } | { readonly atMost: number };

const TURNS = 5;
const RUNS_A_TURN = 1;
/** A gateway runs for weeks: what is measured is code that has been compiled as well as it will be. */
const WARM_UP_MS = 2000;
const FEWEST_WARM_UPS = 2;

/**
 * Measures both sides in turns, so that both see the same noise of the machine. The ratio is the median of the turns' ratios.
 */
export async function figureOf(race: Race): Promise<Figure> {
  const { name, peer, records, target, turns: count = TURNS, runsATurn = RUNS_A_TURN } = race;
  await warmUp(race);
  const turns: Turn[] = [];
  for (let turn = 0; turn < count; turn += 1) turns.push(await turnOf(race, runsATurn));
  const isTime = target !== undefined && 'atMost' in target;
  const ratio = quantile(
    turns.map(({ own, other }) => (isTime ? own / other : other / own)),
    0.5,
  );
  const rate = (side: keyof Turn) =>
    rateWords(
      records * runsATurn,
      quantile(
        turns.map((turn) => turn[side]),
        0.5,
      ),
    );
  const kind = isTime ? 'latency' : 'throughput';
  return { name, peer, kind, ratio, ours: rate('own'), peers: rate('other'), ...verdict(ratio, target) };
}

/** Milliseconds of CPU of either side. */
interface Turn {
  readonly own: number;
  readonly other: number;
}

async function warmUp(race: Race): Promise<void> {
  const start = performance.now();
  for (let done = 0; done < FEWEST_WARM_UPS || performance.now() - start < WARM_UP_MS; done += 1)
    await turnOf(race, 1);
}

async function turnOf({ ours, peers }: Race, runs: number): Promise<Turn> {
  return { own: await timeOf(ours, runs), other: await timeOf(peers, runs) };
}

async function timeOf(make: MakeRunner, runs: number): Promise<number> {
  let total = 0;
  for (let run = 0; run < runs; run += 1) total += await time(await make());
  return total;
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
