import type { AlertCondition, AlertState, AlertTurn, AlertWatch, NormalBand } from '@lookout/contract';
import type { WindowValue } from './window-values.ts';

/** What an alert expects: its condition, with the band that it was trained to. */
export interface Expectation extends Pick<AlertWatch, 'holdMinutes'> {
  readonly condition: AlertCondition;
  readonly band: NormalBand | null;
}

/** The state after a look. The same object when nothing became of it. */
export function stepAlert(state: AlertState, { at, value }: WindowValue, expected: Expectation): AlertState {
  const since = new Date(at).toISOString();
  if (value === null) return state.kind === 'no-data' ? state : { kind: 'no-data', since };
  if (!isUnexpected(value, expected)) return state.kind === 'ok' ? state : { kind: 'ok', since, value };
  if (state.kind === 'firing') return state;
  const holdMs = expected.holdMinutes * 60_000;
  const heldMs = state.kind === 'pending' ? at - Date.parse(state.since) : 0;
  if (heldMs >= holdMs) return { kind: 'firing', since, value };
  return state.kind === 'pending' ? state : { kind: 'pending', since, value };
}

/** What people are told of a change of state; null when it is none of their business. */
export function turnOf(before: AlertState, after: AlertState): AlertTurn | null {
  if (before.kind === after.kind) return null;
  if (after.kind === 'firing' || after.kind === 'no-data') return after.kind;
  return before.kind === 'firing' || before.kind === 'no-data' ? 'over' : null;
}

/** Stretches of firing, in milliseconds since the epoch; `to` is null when the last one lasts. */
export function firingsOf(values: readonly WindowValue[], expected: Expectation) {
  const firings: { from: number; to: number | null }[] = [];
  let state: AlertState = { kind: 'waiting', since: new Date(0).toISOString() };
  for (const value of values) {
    const next = stepAlert(state, value, expected);
    const last = firings.at(-1);
    if (next.kind === 'firing' && state.kind !== 'firing') firings.push({ from: value.at, to: null });
    else if (state.kind === 'firing' && next.kind !== 'firing' && last) last.to = value.at;
    state = next;
  }
  return firings;
}

function isUnexpected(value: number, { condition, band }: Expectation): boolean {
  const [low, high] =
    condition.kind === 'threshold' ? [condition.value, condition.value] : [band?.low, band?.high];
  // Without a band nothing is known to be unusual.
  if (low === undefined || high === undefined) return false;
  const isBelow = value < low;
  const isAbove = value > high;
  if (condition.side === 'either') return isBelow || isAbove;
  return condition.side === 'below' ? isBelow : isAbove;
}
