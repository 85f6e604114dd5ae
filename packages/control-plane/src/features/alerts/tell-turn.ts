import type { AlertEvent, AlertState, AlertTurn, AlertWatch } from '@lookout/contract';
import { newId } from '../../lib/id.ts';
import type { Change } from '../changes/changes.ts';
import { notifyPeople } from '../notifications/notify.ts';
import { queueAlertMessages } from '../webhooks/queue-messages.ts';
import { insertAlertEvent, listFollowers, type StoredAlert } from './alert-store.ts';

/** Puts a turn into the history of an alert, and tells its followers and the receivers of its environment. */
export async function tellTurn(change: Change, alert: StoredAlert, turn: AlertTurn): Promise<void> {
  const { id: alertId, environment, document, probeTitle } = alert;
  const { title, watch } = document;
  const event: AlertEvent = {
    ...{ id: newId('aev'), alertId, at: change.at, turn },
    value: 'value' in alert.state ? alert.state.value : null,
    text: textOf(alert, turn),
  };
  await insertAlertEvent(change.transaction, event);
  const probe = { id: watch.probeId, title: probeTitle };
  await queueAlertMessages(change.transaction, { environment, title, metric: watch.metric, probe }, event);
  const followers = (await listFollowers(change.transaction, environment)).get(alertId) ?? [];
  const notice = { kind: 'alert', text: event.text, about: { kind: 'alert', environment, alertId } } as const;
  await notifyPeople(change, followers, notice);
}

function textOf({ document: { title, watch }, state, band }: StoredAlert, turn: AlertTurn): string {
  if (turn === 'no-data') return `“${title}” has no data: nothing came in ${minutes(watch.windowMinutes)}.`;
  const value = 'value' in state ? text(state.value) : 'nothing';
  if (turn === 'over') return `“${title}” is over: ${value} is as expected.`;
  return `“${title}” is firing: ${value} over ${minutes(watch.windowMinutes)}, ${expectation(watch, band)}.`;
}

function expectation({ condition }: AlertWatch, band: StoredAlert['band']): string {
  if (condition.kind === 'threshold') return `${condition.side} ${text(condition.value)}`;
  return band ? `where ${text(band.low)} to ${text(band.high)} is usual` : 'which is unusual';
}

function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}

const FORMAT = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

function text(value: number): string {
  return FORMAT.format(value);
}

/** The state that an alert begins with, and begins anew with. */
export function waiting(since: string): AlertState {
  return { kind: 'waiting', since };
}
