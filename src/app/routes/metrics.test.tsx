import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { documents } from '../../../mocks/seed/documents.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();

const queue = documents.queueDepth.title;
const atQueue =
  (search = '') =>
  (plane: Parameters<typeof findProbe>[0]) =>
    `/probe-metrics/${findProbe(plane, queue).id}${search}`;

test('every metric of the environment is listed, narrowed by words, and leads to its chart', async () => {
  await page.viewport(1440, 900);
  const { screen, router } = await openConsole('/probe-metrics', { as: 'analyst' });
  const table = screen.getByRole('table', { name: 'Metrics' });
  await expect.element(table.getByRole('link', { name: 'deepest' })).toBeVisible();
  await expect.element(table.getByRole('link', { name: 'cached' })).toBeVisible();
  await screen.getByRole('searchbox', { name: 'Search metrics' }).fill('queue');
  await expect.element(table.getByRole('link', { name: 'cached' })).not.toBeInTheDocument();
  await table.getByRole('link', { name: 'deepest' }).click();
  await expect.element(screen.getByRole('figure', { name: `deepest of ${queue}` })).toBeVisible();
  expect(router.state.location.search).toMatchObject({ metric: expect.stringMatching(/deepest$/) });
});

test('a metric is cut by its keys, and what does not add up is averaged', async () => {
  await page.viewport(1440, 900);
  const { screen, router } = await openConsole(atQueue(), { as: 'analyst' });
  const series = screen.getByRole('table', { name: /^Series of/ });
  await expect.poll(() => series.getByRole('row').elements().length).toBeGreaterThan(2);
  const key = screen.getByRole('group', { name: 'By' }).getByRole('button').first();
  await expect.element(key).toHaveAttribute('aria-pressed', 'true');
  await key.click();
  await expect.poll(() => router.state.location.search).toMatchObject({ by: [] });
  await expect.poll(() => series.getByRole('row').elements().length).toBe(2);
  await expect.element(screen.getByRole('combobox', { name: 'Value' })).toMatchTextContent('Average');
});

test('the shape and the time before go into the address', async () => {
  await page.viewport(1440, 900);
  const { screen, router } = await openConsole(atQueue('?range=5m'), { as: 'analyst' });
  await screen.getByRole('combobox', { name: 'Chart' }).click();
  await screen.getByRole('option', { name: 'Pie' }).click();
  await expect.poll(() => router.state.location.search).toMatchObject({ chart: 'pie' });
  await screen.getByRole('switch', { name: 'Compare with the time before' }).click();
  await expect.poll(() => router.state.location.search).toMatchObject({ compare: true });
  await expect.element(screen.getByRole('columnheader', { name: /Against before/ })).toBeVisible();
});

test('a stretch drawn on the chart becomes the range, and Back returns', async () => {
  await page.viewport(1440, 900);
  const { screen, router } = await openConsole(atQueue('?range=15m'), { as: 'analyst' });
  const chart = screen.getByRole('figure', { name: `deepest of ${queue}` });
  await expect.element(chart.getByRole('button').first()).toBeVisible();
  await userEvent.dragAndDrop(chart, chart, {
    sourcePosition: { x: 300, y: 120 },
    targetPosition: { x: 700, y: 120 },
  });
  await expect.poll(() => router.state.location.search).toMatchObject({ from: expect.any(String) });
  const { from, to } = router.state.location.search as { from: string; to: string };
  expect(Date.parse(to) - Date.parse(from)).toBeLessThan(600_000);
  expect(Date.parse(to) - Date.parse(from)).toBeGreaterThan(60_000);
  router.history.back();
  await expect.poll(() => router.state.location.search).not.toHaveProperty('from');
});

test('an address with a range of nothing says what to do', async () => {
  const { screen } = await openConsole(
    atQueue('?from=2020-01-01T00:00:00.000Z&to=2020-01-02T00:00:00.000Z'),
    { as: 'analyst' },
  );
  await expect.element(screen.getByText('No values in this range')).toBeVisible();
});
