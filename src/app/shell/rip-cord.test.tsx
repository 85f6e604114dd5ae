import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();

test('one click and a confirmation switch everything off, and the processors are named with their time', async () => {
  const { screen, plane } = await openConsole('/streams', { acknowledgeAfterMs: 120 });
  await screen.getByRole('button', { name: 'Pull the rip cord' }).click();
  await expect.element(screen.getByRole('dialog', { name: 'Pull the rip cord?' })).toBeVisible();
  await userEvent.keyboard('Checkout fails{Enter}');
  const banner = screen.getByRole('alert', { name: 'The rip cord is pulled' });
  await expect.element(banner).toMatchTextContent(/Dana Okafor.*“Checkout fails”/);
  await expect.element(banner).toMatchTextContent(/Confirmed by 1 of 1 within \d+ ms/);
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  const live = plane.stores.probes.list('production').filter(({ state }) => state.kind === 'live');
  expect(live).toEqual([]);
});

test('names the processor that has not confirmed yet', async () => {
  const { screen } = await openConsole('/streams', {
    acknowledgeAfterMs: 60_000,
    before: (plane) =>
      plane.switches.setRipCord('production', { isPulled: true, reason: '' }, plane.sessions.person()),
  });
  const banner = screen.getByRole('alert', { name: 'The rip cord is pulled' });
  await expect.element(banner).toMatchTextContent(/has not confirmed yet/);
});

test('releasing asks first, and says who pulled it', async () => {
  const { screen } = await openConsole('/streams', {
    before: (plane) =>
      plane.switches.setRipCord('production', { isPulled: true, reason: 'drill' }, plane.sessions.person()),
  });
  await screen.getByRole('button', { name: 'Release the rip cord' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Release the rip cord?' });
  await expect.element(dialog).toMatchTextContent(/Dana Okafor: “drill”/);
  await dialog.getByRole('button', { name: 'Release the rip cord' }).click();
  await expect.element(screen.getByRole('alert', { name: 'The rip cord is pulled' })).not.toBeInTheDocument();
});

test('works by keyboard from anywhere, and Esc answers no', async () => {
  const { screen, plane } = await openConsole('/streams');
  await expect.element(screen.getByRole('button', { name: 'Pull the rip cord' })).toBeVisible();
  await userEvent.keyboard('gr');
  await expect.element(screen.getByRole('dialog', { name: 'Pull the rip cord?' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(plane.stores.probes.list('production').some(({ state }) => state.kind === 'live')).toBe(true);
});

test('who may not operate has no rip cord', async () => {
  const { screen } = await openConsole('/streams', { as: 'analyst' });
  await expect.element(screen.getByRole('button', { name: /Signed in as/ })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Pull the rip cord' })).not.toBeInTheDocument();
});
