import type { Grant } from '@lookout/contract';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MockPlane } from '../../../mocks/plane/mock-plane.ts';
import { documents } from '../../../mocks/seed/documents.ts';
import { personOf } from '../../../mocks/seed/people.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';
import { queryKeys } from '../../lib/query-keys.ts';

const openConsole = mockedApi();

test('without a session every address leads to sign-in and back', async () => {
  const { screen, router } = await openConsole('/streams?q=banner', {
    before: (plane) => plane.sessions.signOut(),
  });
  await screen.getByRole('button', { name: /Omar Haddad, devops/ }).click();
  await expect.poll(() => router.state.location.pathname).toBe('/streams');
  expect(router.state.location.search).toMatchObject({ q: 'banner' });
  await expect.element(screen.getByRole('button', { name: 'Signed in as Omar Haddad' })).toBeVisible();
});

test('sign-in never leads to another site', async () => {
  const { screen, router } = await openConsole('/sign-in?redirect=%2F%2Fevil.example', {
    before: (plane) => plane.sessions.signOut(),
  });
  await screen.getByRole('button', { name: /Dana Okafor/ }).click();
  await expect.poll(() => router.state.location.pathname).toBe('/');
});

test('signing out shows the people to sign in as, though nobody had asked for them before', async () => {
  const { screen, router, queries } = await openConsole('/streams');
  await screen.getByRole('button', { name: /^Signed in as/ }).click();
  await screen.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect.poll(() => router.state.location.pathname).toBe('/sign-in');
  await expect.element(screen.getByRole('button', { name: /Omar Haddad, devops/ })).toBeVisible();
  expect(queries.getQueryData(queryKeys.session())).toBeUndefined();
  expect(queries.getQueryCache().findAll({ queryKey: ['probes'] })).toEqual([]);
});

test('commands find a probe by a few letters', async () => {
  const { screen, router } = await openConsole('/streams');
  await expect.element(screen.getByRole('button', { name: 'Search and commands' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect
    .element(screen.getByRole('option', { name: new RegExp(documents.dropLaunch.title) }))
    .toBeVisible();
  await userEvent.keyboard('drop loglaunch{Enter}');
  await expect.poll(() => router.state.location.pathname).toMatch(/^\/probes\/prb_/);
});

test('commands find services, lines of code and people, but people only for who looks after them', async () => {
  const { screen, router } = await openConsole('/probes', { as: 'devops' });
  await expect.element(screen.getByRole('button', { name: 'Search and commands' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}launch');
  await expect.element(screen.getByRole('option', { name: 'launcher', exact: true })).toBeVisible();
  await screen
    .getByRole('option', { name: /^LogLaunch/ })
    .first()
    .click();
  await expect.poll(() => router.state.location.search).toMatchObject({ durableId: 'LogLaunch' });
  await userEvent.keyboard('{Control>}k{/Control}okafor');
  await expect.element(screen.getByRole('option', { name: /Dana Okafor/ })).toBeVisible();
});

test('who may not look after people does not find them', async () => {
  const { screen } = await openConsole('/probes', { as: 'analyst' });
  await expect.element(screen.getByRole('button', { name: 'Search and commands' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}launch');
  await expect.element(screen.getByRole('option', { name: 'launcher', exact: true })).toBeVisible();
  await userEvent.clear(screen.getByRole('combobox'));
  await userEvent.keyboard('okafor');
  await expect.element(screen.getByRole('option', { name: 'launcher', exact: true })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('option', { name: /Okafor/ })).not.toBeInTheDocument();
});

test('a page is pinned from anywhere, and found again', async () => {
  localStorage.clear();
  await page.viewport(1440, 900);
  const { screen, router } = await openConsole(
    (plane) => `/probes/${findProbe(plane, documents.dropLaunch.title).id}`,
  );
  await expect
    .element(screen.getByRole('heading', { level: 1, name: documents.dropLaunch.title }))
    .toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.getByRole('option', { name: 'Pin this page' }).click();
  const pinned = screen.getByRole('list', { name: 'Pinned' });
  await expect.element(pinned.getByRole('link')).toHaveTextContent(documents.dropLaunch.title);
  await screen.getByRole('link', { name: 'Streams', exact: true }).click();
  await pinned.getByRole('link').click();
  await expect.poll(() => router.state.location.pathname).toMatch(/^\/probes\/prb_/);
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.getByRole('option', { name: 'Unpin this page' }).click();
  await expect.element(pinned).not.toBeInTheDocument();
  // Whoever uses this browser next sees their own.
  expect(Object.keys(localStorage).filter((key) => key.startsWith('lookout.visits.'))).toHaveLength(1);
});

test('? lists the keys of the page, and a sequence goes to another', async () => {
  const { screen, router } = await openConsole('/streams');
  await expect.element(screen.getByRole('button', { name: 'Search and commands' })).toBeVisible();
  await userEvent.keyboard('?');
  await expect
    .element(screen.getByRole('dialog', { name: 'Keyboard shortcuts' }))
    .toMatchTextContent(/Search Durable IDs/);
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await userEvent.keyboard('gp');
  await expect.poll(() => router.state.location.pathname).toBe('/probes');
});

test('the number of reviews that wait for me stands in the navigation', async () => {
  const { screen } = await openConsole('/streams');
  await expect
    .element(screen.getByRole('link', { name: /^Approvals \d+ waiting for you$/ }).first())
    .toBeInTheDocument();
});

test('who has no rights is told whom to ask, and goes on once there is one', async () => {
  const { screen, plane, queries } = await openConsole('/probes', {
    before: ({ stores }) => grant(stores, []),
  });
  await expect.element(screen.getByRole('heading', { name: 'You have no rights yet' })).toBeVisible();
  await expect.element(screen.getByText(/dana@example.com/)).toBeVisible();
  grant(plane.stores, [{ environment: 'production', rights: ['view'] }]);
  await queries.invalidateQueries({ queryKey: queryKeys.session() });
  await expect.element(screen.getByRole('heading', { name: 'Probes', level: 1 })).toBeInTheDocument();
});

function grant({ people }: MockPlane['stores'], grants: Grant[]): void {
  const { id } = personOf('developer');
  people.change(personOf('devops'), id, { persona: 'developer', grants, isDisabled: false });
}
