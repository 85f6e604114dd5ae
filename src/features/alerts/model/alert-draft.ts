import {
  type AlertCondition,
  type AlertDocument,
  type AlertWatch,
  MAX_ALERT_MINUTES,
  type MetricSummary,
} from '@lookout/contract';
import { metricColumn } from '../../../lib/metric-series.ts';

/** An alert while somebody writes it: what is not filled in yet is null. */
export interface AlertDraft
  extends Pick<AlertWatch, 'probeId' | 'metric' | 'where' | 'stat' | 'absent'>,
    Pick<AlertDocument, 'title' | 'isEnabled'> {
  readonly windowMinutes: number | null;
  readonly holdMinutes: number | null;
  readonly kind: AlertCondition['kind'];
  readonly side: 'above' | 'below' | 'either';
  readonly value: number | null;
  readonly sensitivity: 'low' | 'medium' | 'high';
  readonly trainedOn: { readonly from: string; readonly to: string };
}

const HOUR_MS = 3_600_000;

/** The stretch of so many hours that ends now. */
export function lastHours(hours: number, now: number): AlertDraft['trainedOn'] {
  return { from: new Date(now - hours * HOUR_MS).toISOString(), to: new Date(now).toISOString() };
}

/** What an alert on a metric begins with. */
export function draftFor(metric: MetricSummary, now: number): AlertDraft {
  const isCounted = metric.kind === 'sum';
  return {
    ...{ probeId: metric.probeId, metric: metric.metric, where: {}, isEnabled: true },
    title: `${metricColumn(metric.metric)}, ${metric.probeTitle}`.slice(0, 120),
    stat: isCounted ? 'sum' : 'average',
    // What is counted and absent was zero; of what is measured and absent nobody knows.
    absent: isCounted ? 'zero' : 'unknown',
    ...{ windowMinutes: 5, holdMinutes: 0 },
    ...{ kind: 'threshold', side: 'above', value: null, sensitivity: 'medium' },
    trainedOn: lastHours(6, now),
  };
}

/** An alert that exists, to be changed. */
export function draftOf({ title, isEnabled, watch }: AlertDocument, now: number): AlertDraft {
  const { condition, ...rest } = watch;
  return {
    ...{ title, isEnabled, ...rest, kind: condition.kind, side: condition.side },
    value: condition.kind === 'threshold' ? condition.value : null,
    sensitivity: condition.kind === 'normal' ? condition.sensitivity : 'medium',
    trainedOn: condition.kind === 'normal' ? condition.trainedOn : lastHours(6, now),
  };
}

/** What is wrong with a draft, by its fields; nothing when it can be saved. */
export type DraftProblems = Partial<Record<'title' | 'value' | 'windowMinutes' | 'holdMinutes', string>>;

export function problemsOf(draft: AlertDraft): DraftProblems {
  return {
    ...(draft.title.trim() === '' && { title: 'Give it a title.' }),
    ...(draft.kind === 'threshold' && draft.value === null && { value: 'Say from which value on.' }),
    ...(isOutside(draft.windowMinutes, 1) && {
      windowMinutes: `Take 1 to ${MAX_ALERT_MINUTES} whole minutes.`,
    }),
    ...(isOutside(draft.holdMinutes, 0) && {
      holdMinutes: `Take 0 to ${MAX_ALERT_MINUTES} whole minutes.`,
    }),
  };
}

/** What a draft watches; null while that is not settled. */
export function watchOf(draft: AlertDraft): AlertWatch | null {
  const { title: _, ...problems } = problemsOf(draft);
  const { probeId, metric, where, stat, absent, windowMinutes, holdMinutes } = draft;
  const condition = conditionOf(draft);
  if (Object.keys(problems).length > 0 || !condition) return null;
  if (windowMinutes === null || holdMinutes === null) return null;
  return { probeId, metric, where, stat, absent, windowMinutes, holdMinutes, condition };
}

/** The alert that a draft describes; null while something is wrong with it. */
export function documentOf(draft: AlertDraft): AlertDocument | null {
  const watch = watchOf(draft);
  if (!watch || Object.keys(problemsOf(draft)).length > 0) return null;
  return { title: draft.title.trim(), isEnabled: draft.isEnabled, watch };
}

function conditionOf(draft: AlertDraft): AlertCondition | null {
  const { kind, side, value, sensitivity, trainedOn } = draft;
  if (kind === 'normal') return { kind, side, sensitivity, trainedOn };
  return value === null ? null : { kind, side: side === 'below' ? 'below' : 'above', value };
}

function isOutside(minutes: number | null, least: number): boolean {
  return minutes === null || !Number.isInteger(minutes) || minutes < least || minutes > MAX_ALERT_MINUTES;
}
