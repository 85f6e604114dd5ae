import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { documents } from '../../../mocks/seed/documents.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
beforeEach(() => page.viewport(1280, 800));

test('lists who did what, newest first', async () => {
  const { screen, plane } = await openConsole('/audit', { as: 'devops' });
  const table = screen.getByRole('table', { name: 'Audit log' });
  await expect.element(table.getByRole('row').nth(1)).toBeVisible();
  const [newest] = plane.stores.audit.list({});
  expect(table.getByRole('row').elements()[1]?.textContent).toContain(newest?.text);
});

test('sign-ins, which are of no environment, are there until one asks for one environment', async () => {
  const subject = { kind: 'account', id: 'acc_0123456789abcdef', environment: null };
  const { screen, router } = await openConsole('/audit', {
    as: 'devops',
    before: ({ stores }) =>
      stores.audit.add({
        action: 'session.opened',
        text: 'Dana signed in.',
        subject,
        before: null,
        after: null,
        person: null,
      }),
  });
  const table = screen.getByRole('table', { name: 'Audit log' });
  await expect.element(table.getByText('session.opened')).toBeInTheDocument();
  await screen.getByRole('button', { name: 'Only production' }).click();
  await expect.poll(() => router.state.location.search).toMatchObject({ here: true });
  await expect.element(table.getByText('session.opened')).not.toBeInTheDocument();
});

test('search and filters are in the URL', async () => {
  const { screen, router } = await openConsole('/audit', { as: 'devops' });
  await screen.getByRole('searchbox', { name: 'Search the audit log' }).fill('no such words');
  await expect.poll(() => router.state.location.search).toMatchObject({ q: 'no such words' });
  await expect.element(screen.getByText('No entry fits')).toBeVisible();
});

test('an entry shows what was before and after, and leads to all about its subject', async () => {
  const { screen, router, plane } = await openConsole('/audit', { as: 'devops' });
  const probe = findProbe(plane, documents.dropLaunch.title);
  const entry = plane.stores.audit.list({ subject: probe.id })[0];
  await router.navigate({ to: '/audit', search: { entry: entry?.sequence } });
  const drawer = screen.getByRole('dialog', { name: `Entry ${entry?.sequence}` });
  await expect.element(drawer.getByText(entry?.text ?? '')).toBeVisible();
  await drawer.getByRole('button', { name: 'Everything about this probe' }).click();
  await expect.poll(() => router.state.location.search).toMatchObject({ subject: probe.id });
});

test('verifying says that the log is whole', async () => {
  const { screen } = await openConsole('/audit', { as: 'devops' });
  await screen.getByRole('button', { name: 'Verify' }).click();
  await expect.element(screen.getByText(/The audit log is whole/)).toBeVisible();
});

test('who does not administer is told so, and has no way there', async () => {
  const { screen } = await openConsole('/audit', { as: 'analyst' });
  await expect.element(screen.getByText('The audit log is not for you')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Audit' })).not.toBeInTheDocument();
});

test('who may not see secrets is told that values are masked, and why', async () => {
  const { screen } = await openConsole('/streams', { as: 'analyst' });
  await expect
    .element(screen.getByText('Masked: you may not view unredacted telemetry in production'))
    .toBeInTheDocument();
});
