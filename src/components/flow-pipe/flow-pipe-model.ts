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
  /** What branches off as counted, in points a second. */
  readonly branchRate?: number;
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

/** Bytes a second between the valves. A valve reports its own slice of the stream, so what it took away is subtracted. */
function flowsAlong(inflow: Flow, outflow: Flow, valves: readonly FlowValve[]): readonly number[] {
  const flows = [inflow.bytes];
  for (const valve of valves.slice(0, -1)) {
    flows.push(Math.max(0, (flows.at(-1) ?? 0) - (valve.in.bytes - valve.out.bytes)));
  }
  // The last part is measured, not derived.
  if (valves.length > 0) flows.push(outflow.bytes);
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
