import type { Alert, AlertCourse, AlertTurn, AlertWatch, NormalBand } from '@lookout/contract';
import type { Tone } from '../../../components/badge.tsx';
import { formatDuration } from '../../../lib/format.ts';
import { metricColumn } from '../../../lib/metric-series.ts';

interface Sign {
  readonly tone: Tone;
  readonly word: string;
}

const SIGNS: Readonly<Record<Alert['state']['kind'], Sign>> = {
  waiting: { tone: 'neutral', word: 'Starting' },
  ok: { tone: 'good', word: 'As expected' },
  pending: { tone: 'warn', word: 'Pending' },
  firing: { tone: 'bad', word: 'Firing' },
  'no-data': { tone: 'warn', word: 'No data' },
};

/** How an alert stands, in a word. */
export function alertSign({ document, state }: Pick<Alert, 'document' | 'state'>): Sign {
  return document.isEnabled ? SIGNS[state.kind] : { tone: 'neutral', word: 'Off' };
}

const TURNS: Readonly<Record<AlertTurn, Sign>> = {
  firing: { tone: 'bad', word: 'Fired' },
  over: { tone: 'good', word: 'Over' },
  'no-data': { tone: 'warn', word: 'No data' },
};

/** What became of an alert, in a word. */
export function turnSign(turn: AlertTurn): Sign {
  return TURNS[turn];
}

/** What an alert looks at: `sum of requests, region=eu, over 5 min`. */
export function watchWords({ stat, metric, where, windowMinutes }: AlertWatch): string {
  const keys = Object.entries(where).map(([key, value]) => `${key}=${value === '' ? '(none)' : value}`);
  return [`${stat} of ${metricColumn(metric)}`, ...keys, `over ${minutes(windowMinutes)}`].join(', ');
}

/** When an alert fires: `above 10 for 2 min`. */
export function conditionWords(
  { condition, holdMinutes }: Pick<AlertWatch, 'condition' | 'holdMinutes'>,
  band: NormalBand | null,
  format: (value: number) => string,
): string {
  const hold = holdMinutes === 0 ? '' : ` for ${minutes(holdMinutes)}`;
  if (condition.kind === 'threshold') return `${condition.side} ${format(condition.value)}${hold}`;
  const usual = band ? `${format(band.low)} to ${format(band.high)}` : 'what is usual';
  const side = { above: 'above', below: 'below', either: 'outside of' }[condition.side];
  return `${side} ${usual}${hold}`;
}

/** How often it would have fired: `It would have fired twice, for 12 min in all.` */
export function firingWords({ firings, to }: Pick<AlertCourse, 'firings' | 'to'>): string {
  if (firings.length === 0) return 'It would not have fired.';
  const total = firings.reduce(
    (sum, firing) => sum + Date.parse(firing.to ?? to) - Date.parse(firing.from),
    0,
  );
  const lasts = firings.at(-1)?.to === null ? ' It would be firing now.' : '';
  return `It would have fired ${times(firings.length)}, for ${formatDuration(total)} in all.${lasts}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function minutes(count: number): string {
  return count % 60 === 0 && count > 0 ? `${count / 60} h` : `${count} min`;
}
