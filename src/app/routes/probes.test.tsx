import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { documents } from '../../../mocks/seed/documents.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
const DROP = documents.dropLaunch.title;

test('a toggle works at once and says how long the processors took', async () => {
  const { screen, plane } = await openConsole('/probes', { acknowledgeAfterMs: 400 });
  const valve = screen.getByRole('switch', { name: `${DROP} is on` });
  await expect.element(valve).toBeChecked();
  await valve.click();
  await expect.element(valve).not.toBeChecked();
  const row = screen.getByRole('row', { name: new RegExp(`^${DROP} is on`) });
  await expect.element(row.getByText('Switching off')).toBeVisible();
  await expect.element(row.getByText('Paused')).toBeVisible();
  expect(findProbe(plane, DROP).state).toMatchObject({ kind: 'paused', confirmation: { confirmed: 1 } });
});

test('a refused switch goes back and says why', async () => {
  const { screen, plane, signInAs } = await openConsole('/probes');
  const valve = screen.getByRole('switch', { name: `${documents.queueWarnings.title} is on` });
  await expect.element(valve).not.toBeChecked();
  signInAs('devops');
  plane.switches.setRipCord('production', { isPulled: true, reason: 'drill' }, plane.sessions.person());
  await valve.click();
  await expect.element(screen.getByText(/rip cord is pulled/)).toBeVisible();
  await expect.element(valve).not.toBeChecked();
});

test('filters narrow the list and are in the URL', async () => {
  const { screen, router } = await openConsole('/probes?state=["tripped"]');
  await expect.element(screen.getByRole('link', { name: documents.everyFile.title })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: DROP })).not.toBeInTheDocument();
  await screen.getByRole('button', { name: /^Tripped/ }).click();
  await expect.element(screen.getByRole('link', { name: DROP })).toBeVisible();
  await screen.getByRole('searchbox', { name: 'Search probes' }).fill('secret');
  await expect.element(screen.getByRole('link', { name: DROP })).not.toBeInTheDocument();
  await expect.poll(() => router.state.location.search).toMatchObject({ q: 'secret' });
  await screen.getByRole('searchbox', { name: 'Search probes' }).fill('nothing like it');
  await screen.getByRole('button', { name: 'Clear the filters' }).click();
  await expect.element(screen.getByRole('link', { name: DROP })).toBeVisible();
});

test('the keyboard moves, switches and opens', async () => {
  const { screen, router, plane } = await openConsole('/probes?q=LogLaunch');
  const row = screen.getByRole('row', { name: new RegExp(`^${DROP} is on`) });
  await expect.element(row).toBeVisible();
  (row.element() as HTMLElement).focus();
  await userEvent.keyboard('t');
  await expect.poll(() => findProbe(plane, DROP).state.kind).toBe('paused');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe(`/probes/${findProbe(plane, DROP).id}`);
});

test('who may not operate sees the valves and cannot move them', async () => {
  const { screen } = await openConsole('/probes', { as: 'analyst' });
  await expect.element(screen.getByRole('switch', { name: `${DROP} is on` })).toBeDisabled();
  await expect.element(screen.getByRole('link', { name: 'New probe' })).not.toBeInTheDocument();
});

test('an environment without probes shows the first useful step', async () => {
  const { screen } = await openConsole('/probes?env=staging');
  await expect.element(screen.getByText('No probes in staging yet')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'See what is emitted' })).toBeVisible();
});
