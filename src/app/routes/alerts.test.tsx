import type { AlertDocument } from '@lookout/contract';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { MockPlane } from '../../../mocks/plane/mock-plane.ts';
import { documents } from '../../../mocks/seed/documents.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
const queue = documents.queueDepth.title;

function anAlert(plane: MockPlane, change: Partial<AlertDocument> = {}): AlertDocument {
  const probe = findProbe(plane, queue);
  const now = Date.now();
  const lately = { from: new Date(now - 600_000).toISOString(), to: new Date(now).toISOString() };
  const { series } = plane.metricsOf(probe.id, lately);
  return {
    ...{ title: 'The queue is deep', isEnabled: true },
    watch: {
      ...{ probeId: probe.id, metric: series[0]?.metric ?? '', where: {} },
      ...{ stat: 'highest', windowMinutes: 5, holdMinutes: 0, absent: 'unknown' },
      condition: { kind: 'threshold', side: 'above', value: 1 },
    },
    ...change,
  };
}

const made = (plane: MockPlane, change: Partial<AlertDocument> = {}) =>
  plane.stores.alerts.create('production', {
    ...{ document: anAlert(plane, change), band: null },
    by: { id: 'acc_somebodyelse00000', name: 'Somebody Else' },
  });

test('from a metric to an alert on it, seen before it is made', async () => {
  await page.viewport(1440, 900);
  const { screen, plane } = await openConsole((plane) => `/probe-metrics/${findProbe(plane, queue).id}`, {
    as: 'developer',
  });
  await screen.getByRole('button', { name: 'More about this metric' }).click();
  await screen.getByRole('menuitem', { name: 'Alert on this metric' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue(`deepest, ${queue}`);
  await expect.element(screen.getByText(/as soon as its condition is complete/)).toBeVisible();
  await screen.getByRole('button', { name: 'Make it' }).click();
  await expect.element(screen.getByText('Say from which value on.')).toBeVisible();
  await screen.getByRole('textbox', { name: 'Bound' }).fill('1');
  await expect.element(screen.getByRole('figure', { name: 'What the alert would have seen' })).toBeVisible();
  await expect.element(screen.getByText(/^It would have fired once/)).toBeVisible();
  await screen.getByRole('button', { name: 'Make it' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: `deepest, ${queue}` })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Unfollow' })).toBeVisible();
  expect(plane.stores.alerts.list('production')[0]?.document.watch).toMatchObject({
    ...{ stat: 'average', absent: 'unknown', windowMinutes: 5 },
    condition: { kind: 'threshold', side: 'above', value: 1 },
  });
});

test('of one series; a time that trains nothing is refused, and nothing that was written is lost', async () => {
  await page.viewport(1440, 900);
  const { screen, plane } = await openConsole(
    (plane) => `/alerts/new?probeId=${findProbe(plane, queue).id}`,
    { as: 'devops' },
  );
  await screen.getByRole('combobox', { name: 'work', exact: true }).click();
  await screen.getByRole('option').nth(1).click();
  await screen.getByRole('button', { name: 'Differs from the usual' }).click();
  await screen.getByRole('button', { name: 'the last hour' }).click();
  await screen.getByRole('textbox', { name: 'Taken together over' }).fill('30');
  await expect.element(screen.getByText(/too few whole windows/)).toBeVisible();
  await screen.getByRole('button', { name: 'Make it' }).click();
  await expect.element(screen.getByText('The alert was not saved')).toBeVisible();
  expect(plane.stores.alerts.list('production')).toEqual([]);
  await screen.getByRole('button', { name: 'Beyond a bound' }).click();
  await screen.getByRole('textbox', { name: 'Bound' }).fill('1000');
  await expect.element(screen.getByText('It would not have fired.')).toBeVisible();
  await screen.getByRole('button', { name: 'Make it' }).click();
  await expect.element(screen.getByText('above 1k')).toBeVisible();
  const [alert] = plane.stores.alerts.list('production');
  expect(Object.keys(alert?.document.watch.where ?? {})).toEqual(['work']);
});

test('an alert that fires stands on top of the home page, and says when it began', async () => {
  const { screen } = await openConsole('/', { as: 'analyst', before: (plane) => void made(plane) });
  const firing = screen.getByRole('list', { name: 'Firing' });
  await firing.getByRole('link', { name: /The queue is deep/ }).click();
  await expect.element(screen.getByText('Firing', { exact: true })).toBeVisible();
  const history = screen.getByRole('list', { name: 'History' });
  await expect.element(history.getByText('Fired')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Follow' }).click();
  await expect.element(screen.getByRole('button', { name: 'Unfollow' })).toBeVisible();
});

test('it is switched off and on, and deleted only after a question', async () => {
  await page.viewport(1440, 900);
  const { screen, plane } = await openConsole((plane) => `/alerts/${made(plane).id}`, { as: 'devops' });
  const toggle = screen.getByRole('switch', { name: 'The alert The queue is deep is on' });
  await toggle.click();
  await expect.element(screen.getByText('Off', { exact: true })).toBeVisible();
  await expect.poll(() => plane.stores.alerts.list('production')[0]?.document.isEnabled).toBe(false);
  await screen.getByRole('button', { name: 'More about this alert' }).click();
  await screen.getByRole('menuitem', { name: 'Delete' }).click();
  await screen.getByRole('button', { name: 'Delete' }).click();
  await expect.element(screen.getByText('No alert here yet')).toBeVisible();
});

test('what another changed meanwhile is not overwritten', async () => {
  await page.viewport(1440, 900);
  const { screen, plane } = await openConsole((plane) => `/alerts/${made(plane).id}/edit`, { as: 'devops' });
  await screen.getByRole('textbox', { name: 'Title' }).fill('Mine');
  const [alert] = plane.stores.alerts.list('production');
  if (!alert) throw new Error('There is no alert.');
  const ref = { environment: 'production', alertId: alert.id };
  plane.stores.alerts.update(ref, anAlert(plane, { title: 'Theirs' }), null);
  await screen.getByRole('button', { name: 'Save' }).click();
  await expect.element(screen.getByText('The alert was not saved')).toBeVisible();
  expect(plane.stores.alerts.get(ref).document.title).toBe('Theirs');
  await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine');
});
