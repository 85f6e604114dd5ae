import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { documents } from '../../../mocks/seed/documents.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
const headings = () =>
  page
    .getByRole('heading', { level: 2 })
    .elements()
    .map((heading) => heading.textContent);

test('who operates sees first what waits for them, and each request leads to itself', async () => {
  const { screen, router } = await openConsole('/', { as: 'devops' });
  const waiting = screen.getByRole('list', { name: 'Waits for you' });
  await waiting.getByRole('link', { name: new RegExp(documents.hashErrors.title) }).click();
  await expect.poll(() => router.state.location.pathname).toMatch(/^\/approvals\/rev_/);
});

test('who reads metrics sees first what was saved, and everybody sees all of it', async () => {
  const { screen } = await openConsole('/', { as: 'analyst' });
  await expect.element(screen.getByText('Kept from leaving')).toBeVisible();
  await expect
    .poll(() => headings())
    .toEqual(['What it saved', 'What changed', 'What flows', 'Needs a look', 'Waits for you']);
  await expect
    .element(screen.getByRole('list', { name: 'What changed' }).getByRole('link').first())
    .toBeVisible();
});

test('a probe that stopped by itself stands on top, until somebody deals with it', async () => {
  const { screen } = await openConsole('/', {
    before(plane) {
      const probe = plane.stores.probes.list('production').find(({ state }) => state.kind === 'live');
      if (!probe) throw new Error('The seed has no live probe.');
      const state = {
        kind: 'tripped',
        revision: 1,
        since: new Date().toISOString(),
        reason: 'too many bytes',
      } as const;
      plane.stores.probes.change(probe.id, { state });
    },
  });
  await expect.element(screen.getByRole('list', { name: 'Needs a look' })).toMatchTextContent(/Tripped/);
  expect(headings()[0]).toBe('Needs a look');
});

test('where nobody has made a probe yet, the way to the first one is shown', async () => {
  const { screen } = await openConsole('/?env=staging');
  await expect.element(screen.getByRole('heading', { name: 'First steps' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Choose a recipe' })).toBeVisible();
});
