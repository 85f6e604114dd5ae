import type { DashboardDocument } from '@lookout/contract';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { documents } from '../../../mocks/seed/documents.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
const queue = documents.queueDepth.title;
const SOMEBODY = { id: 'acc_somebodyelse00000', name: 'Somebody Else' };

const shop: DashboardDocument = {
  title: 'Shop',
  range: '5m',
  panels: [
    { id: 'p1', title: 'Saved', width: 1, shows: { kind: 'savings' } },
    {
      id: 'p2',
      title: 'Launches',
      width: 2,
      shows: { kind: 'stream', service: 'launcher', durableId: 'LogLaunch' },
    },
  ],
};

test('a dashboard is made, filled and arranged, and stays so', async () => {
  await page.viewport(1440, 900);
  const { screen, plane } = await openConsole('/dashboards', { as: 'analyst' });
  await screen.getByRole('button', { name: 'New dashboard' }).click();
  await screen.getByRole('textbox', { name: 'Title' }).fill('Queue');
  await screen.getByRole('button', { name: 'Make it' }).click();
  await screen.getByRole('button', { name: 'Add the first panel' }).click();
  await screen.getByRole('button', { name: /^deepest, Depth of the work queue/ }).click();
  const panel = screen.getByRole('region', { name: `deepest, ${queue}` });
  await expect.element(panel.getByRole('figure')).toBeVisible();
  await screen.getByRole('button', { name: 'Panel', exact: true }).click();
  await screen.getByRole('button', { name: /^What was saved this month/ }).click();
  await screen.getByRole('button', { name: 'Move What was saved this month earlier' }).click();
  const document = () => plane.stores.dashboards.list('production')[0]?.document;
  await expect.poll(() => document()?.panels.map(({ id }) => id)).toEqual(['p2', 'p1']);
  await screen.getByRole('button', { name: /^Remove deepest/ }).click();
  await expect.poll(() => document()?.panels.map(({ id }) => id)).toEqual(['p2']);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => document()?.panels.map(({ id }) => id)).toEqual(['p2', 'p1']);
  const saved = screen.getByRole('heading', { level: 2, name: 'What was saved this month' });
  await saved.dropTo(screen.getByRole('heading', { level: 2, name: /^deepest/ }));
  await expect.poll(() => document()?.panels.map(({ id }) => id)).toEqual(['p1', 'p2']);
  await screen.getByRole('button', { name: 'Done' }).click();
  await expect.element(screen.getByRole('button', { name: /^Remove/ })).not.toBeInTheDocument();
});

test('what another arranged is looked at and duplicated, not changed', async () => {
  await page.viewport(1440, 900);
  const { screen, router } = await openConsole(
    (plane) => `/dashboards/${plane.stores.dashboards.create('production', shop, SOMEBODY).id}`,
    { as: 'analyst' },
  );
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Shop' })).toBeVisible();
  await expect.element(screen.getByRole('region', { name: 'Launches' }).getByRole('figure')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Arrange' })).not.toBeInTheDocument();
  const before = router.state.location.pathname;
  await screen.getByRole('button', { name: 'More about this dashboard' }).click();
  await screen.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Shop, copy');
  await screen.getByRole('button', { name: 'Duplicate' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Shop, copy' })).toBeVisible();
  expect(router.state.location.pathname).not.toBe(before);
});

test('a metric is put on a dashboard from its own page, as it is looked at', async () => {
  await page.viewport(1440, 900);
  const { screen, plane } = await openConsole(
    (plane) => `/probe-metrics/${findProbe(plane, queue).id}?chart=bar&by=%5B%5D`,
    { as: 'analyst' },
  );
  await screen.getByRole('button', { name: 'More about this metric' }).click();
  await screen.getByRole('menuitem', { name: 'Add to a dashboard' }).click();
  await screen.getByRole('button', { name: 'Add', exact: true }).click();
  const panel = screen.getByRole('region', { name: `deepest, ${queue}` }).last();
  await expect.element(panel.getByRole('link', { name: 'Explore' })).toBeVisible();
  const [made] = plane.stores.dashboards.list('production');
  expect(made?.document.panels[0]?.shows).toMatchObject({
    kind: 'metric',
    chart: 'bar',
    by: [],
    stat: 'average',
  });
});

test('what two people arrange at once is kept of both', async () => {
  await page.viewport(1440, 900);
  const { screen, plane } = await openConsole(
    (plane) => {
      const { dashboards } = plane.stores;
      return `/dashboards/${dashboards.create('production', shop, plane.sessions.person()).id}?arrange=true`;
    },
    { as: 'devops' },
  );
  await expect.element(screen.getByRole('button', { name: 'Remove Saved' })).toBeVisible();
  const { dashboards } = plane.stores;
  const [made] = dashboards.list('production');
  if (!made) throw new Error('There is no dashboard.');
  const ref = { environment: 'production', dashboardId: made.id };
  dashboards.update(ref, { ...shop, title: 'Shop and bank' });
  await screen.getByRole('button', { name: 'Remove Saved' }).click();
  await expect
    .poll(() => dashboards.get(ref).document)
    .toMatchObject({ title: 'Shop and bank', panels: [{ id: 'p2' }] });
});

test('a dashboard is deleted only after a question', async () => {
  const { screen, plane } = await openConsole(
    (plane) => {
      const { dashboards } = plane.stores;
      return `/dashboards/${dashboards.create('production', shop, plane.sessions.person()).id}`;
    },
    { as: 'devops' },
  );
  await screen.getByRole('button', { name: 'More about this dashboard' }).click();
  await screen.getByRole('menuitem', { name: 'Delete' }).click();
  await screen.getByRole('button', { name: 'Delete' }).click();
  await expect.element(screen.getByText('No dashboard here yet')).toBeVisible();
  expect(plane.stores.dashboards.list('production')).toEqual([]);
});
