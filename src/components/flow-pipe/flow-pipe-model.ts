/** Records and bytes a second. */
export interface Flow {
  readonly records: number;
  readonly bytes: number;
}

/** `open`: it acts on the stream; `closed`: the stream passes it by; `broken`: it stopped by itself. */
export type ValveState = 'open' | 'closed' | 'broken' | 'pending';

export interface FlowValve {
  readonly id: string;
  readonly label: string;
  readonly state: ValveState;
  /** What the switch was asked to be while `pending`. */
  readonly isTurningOn?: boolean;
  /** Words about the state: the reason why it is broken, the time that a switch took. */
  readonly note?: string;
  readonly in: Flow;
  readonly out: Flow;
  /** It counts what passes: a thin line branches off, of so many points a second. */
  readonly branchRate?: number | undefined;
  /** Counts even while no point is made: a window of a minute makes one point a minute. */
  readonly isCounting?: boolean;
}

export interface PipeSegment {
  readonly start: number;
  readonly end: number;
  readonly thickness: number;
}

export interface PipeValveShape {
  readonly valve: FlowValve;
  readonly x: number;
  /** The middle of the pipe at the valve. */
  readonly y: number;
  readonly before: number;
  readonly after: number;
}

export interface PipeShape {
  readonly width: number;
  /** Room between two valves. */
  readonly spacing: number;
  readonly segments: readonly PipeSegment[];
  readonly valves: readonly PipeValveShape[];
}

export const PIPE_TOP = 30;
export const PIPE_THICKNESS = 44;
const PIPE_END = 104;
const VALVE_SPACING = 132;
const THINNEST = 2;

interface PipeFlows {
  readonly inflow: Flow;
  readonly outflow: Flow;
  readonly valves: readonly FlowValve[];
}

/** Where everything of the pipe stands. It grows beyond `available` where its valves would not fit. */
export function pipeShape(available: number, { inflow, outflow, valves }: PipeFlows): PipeShape {
  const width = Math.max(available, 2 * PIPE_END + Math.max(1, valves.length) * VALVE_SPACING);
  const bytes = flowsAlong(inflow, outflow, valves);
  const most = Math.max(...bytes);
  const thicknesses = bytes.map((value) => thicknessOf(value, most));
  const xs = valves.map((_, index) => PIPE_END + ((width - 2 * PIPE_END) * (index + 0.5)) / valves.length);
  const stops = [0, ...xs, width];
  return {
    width,
    spacing: (width - 2 * PIPE_END) / Math.max(1, valves.length),
    segments: thicknesses.map((thickness, index) => ({
      start: stops[index] ?? 0,
      end: stops[index + 1] ?? width,
      thickness,
    })),
    valves: valves.map((valve, index) =>
      valveShape(valve, xs[index] ?? 0, thicknesses.slice(index, index + 2)),
    ),
  };
}

function valveShape(valve: FlowValve, x: number, around: readonly number[]): PipeValveShape {
  const [before = THINNEST, after = before] = around;
  return { valve, x, before, after, y: PIPE_TOP + Math.max(before, after) / 2 };
}

/**
 * Bytes a second between the valves. A valve reports its own slice of the stream, so what it took away is
 * subtracted; the slices are measured a moment apart, so their losses are scaled to what really went missing.
 */
function flowsAlong(inflow: Flow, outflow: Flow, valves: readonly FlowValve[]): readonly number[] {
  const losses = valves.map((valve) => Math.max(0, valve.in.bytes - valve.out.bytes));
  const total = losses.reduce((sum, loss) => sum + loss, 0);
  const scale = total > 0 ? Math.max(0, inflow.bytes - outflow.bytes) / total : 0;
  const flows = [inflow.bytes];
  for (const loss of losses) flows.push(Math.max(0, (flows.at(-1) ?? 0) - loss * scale));
  // Without a known loss the difference shows at the end: it is measured, whoever made it.
  if (valves.length > 0) flows[valves.length] = outflow.bytes;
  return flows;
}

function thicknessOf(bytes: number, most: number): number {
  if (most <= 0 || bytes <= 0) return THINNEST;
  return Math.max(THINNEST, (PIPE_THICKNESS * bytes) / most);
}

/** What a valve takes out of the stream, in records a second; never negative. */
export function droppedRate({ in: before, out: after }: FlowValve): number {
  return Math.max(0, before.records - after.records);
}

/** Whether something branches off at a valve. */
export function hasBranch({ branchRate = 0, isCounting = false, state }: FlowValve): boolean {
  return branchRate > 0 || (isCounting && state === 'open');
}
