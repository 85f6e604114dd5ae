import type { Expression, Plan, Probe } from '@lookout/contract';

const NANOSECONDS_PER_MILLISECOND = 1_000_000n;
/** Processors wait this long for records that come late before they close a window. */
const LATENESS_MS = 2000;

/** The width of the windows that a plan sums up, in milliseconds; null when it has none. */
export function windowWidthMs({ steps }: Plan): number | null {
  const summarize = steps.find((step) => step.kind === 'summarize');
  const widths = summarize?.by.map(({ value }) => binWidth(value)) ?? [];
  return widths.find((width) => width !== null) ?? null;
}

/** When the first window since a probe was switched on closes, in milliseconds since the epoch; null when unknown. */
export function firstWindowEnd({ state }: Probe, plan: Plan | undefined): number | null {
  const width = plan && windowWidthMs(plan);
  if (!width || state.kind !== 'live') return null;
  return Math.ceil(Date.parse(state.since) / width) * width + LATENESS_MS;
}

function binWidth(value: Expression): number | null {
  if (value.kind !== 'call' || value.function !== 'bin') return null;
  const [, width] = value.arguments;
  if (width?.kind !== 'literal' || width.type !== 'timespan' || typeof width.value !== 'string') return null;
  return Number(BigInt(width.value) / NANOSECONDS_PER_MILLISECOND);
}
