import { expect, test } from 'vitest';
import { documents } from '../../../mocks/seed/documents.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();

const at =
  (title: string, search = '') =>
  (plane: Parameters<typeof findProbe>[0]) =>
    `/probes/${findProbe(plane, title).id}${search}`;

test('metrics are drawn with marks where the probe was switched', async () => {
  const { screen } = await openConsole(at(documents.cacheLength.title, '?range=5m'), {
    before(plane) {
      const person = plane.sessions.person();
      plane.switches.switch(findProbe(plane, documents.cacheLength.title).id, false, { person });
    },
  });
  const chart = screen.getByRole('figure', { name: `Metrics of ${documents.cacheLength.title}` });
  await expect.element(chart).toBeVisible();
  await expect
    .element(chart.getByRole('button', { name: 'requests' }))
    .toHaveAttribute('aria-pressed', 'true');
  await expect.element(chart.getByText(/Switched off, Dana Okafor/)).toBeInTheDocument();
});

test('the legend hides a series and the range goes into the URL', async () => {
  const { screen, router } = await openConsole(at(documents.cacheLength.title, '?range=5m'));
  const series = screen.getByRole('button', { name: 'cached' });
  await series.click();
  await expect.element(series).toHaveAttribute('aria-pressed', 'false');
  await screen.getByRole('button', { name: '15m' }).click();
  await expect.poll(() => router.state.location.search).toMatchObject({ range: '15m' });
});

test('what is approved can be rolled out, and is live only once it is confirmed', async () => {
  const { screen, plane } = await openConsole(at(documents.shortenAgents.title), { acknowledgeAfterMs: 300 });
  await screen.getByRole('button', { name: 'Roll out' }).click();
  await expect.element(screen.getByText('Rolling out').first()).toBeVisible();
  await expect.element(screen.getByText(/^live on 1 of 1, \d+ ms$/).first()).toBeVisible();
  expect(findProbe(plane, documents.shortenAgents.title).state).toMatchObject({ kind: 'live', revision: 1 });
});

test('a tripped probe says why and can be switched on again', async () => {
  const { screen, plane } = await openConsole(at(documents.everyFile.title));
  await expect.element(screen.getByText('Tripped', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: 'Switch on again' }).click();
  await expect.poll(() => findProbe(plane, documents.everyFile.title).state.kind).toBe('live');
});

test('a draft is submitted with a note', async () => {
  const { screen, plane } = await openConsole(at(documents.cacheMisses.title));
  await screen.getByRole('button', { name: 'Submit for review' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Submit for review' });
  await dialog.getByLabelText('Note to the reviewer').fill('Hits are noise.');
  await dialog.getByRole('button', { name: 'Submit for review' }).click();
  await expect.element(screen.getByRole('link', { name: 'Open the request' })).toBeVisible();
  expect(plane.stores.reviews.list('production').at(-1)?.note).toBe('Hits are noise.');
});

test('who may not author reads why the draft cannot be submitted', async () => {
  const { screen } = await openConsole(at(documents.cacheMisses.title), { as: 'analyst' });
  await expect.element(screen.getByRole('button', { name: 'Submit for review' })).toBeDisabled();
  await expect.element(screen.getByText(/Your account may not author probes/)).toBeVisible();
});

test('history tells who did what', async () => {
  const { screen } = await openConsole(at(documents.queueWarnings.title, '?tab=history'));
  const history = screen.getByRole('list', { name: 'History' });
  await expect.element(history.getByText('Switched off.')).toBeVisible();
  await expect.element(history.getByText('Created the draft.')).toBeVisible();
});

test('two revisions are compared side by side', async () => {
  const { screen } = await openConsole(at(documents.redactSecret.title, '?tab=revisions'));
  await expect.element(screen.getByRole('list', { name: 'Revisions' }).getByText('Revision 2')).toBeVisible();
  await expect.element(screen.getByRole('region', { name: 'Query' })).toBeVisible();
  await expect.element(screen.getByText(/campaign/).first(), { timeout: 15_000 }).toBeInTheDocument();
  const effect = screen.getByRole('table', { name: 'Effect of both revisions' });
  await expect.element(effect.getByText('Sampled records dropped'), { timeout: 15_000 }).toBeVisible();
});
