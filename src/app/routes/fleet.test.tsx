import { expect, test } from 'vitest';
import { documents } from '../../../mocks/seed/documents.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
const service = 'launcher';

test('a service goes off at one click, with who, and why', async () => {
  const { screen, plane } = await openConsole('/fleet', { as: 'devops' });
  await screen.getByLabelText('Reason for the next switch').fill('it is too loud');
  await screen.getByRole('button', { name: `Switch off the service ${service}` }).click();
  await expect.element(screen.getByText(/switched off by .* “it is too loud”/)).toBeVisible();
  expect(findProbe(plane, documents.dropLaunch.title).state.kind).toBe('paused');
  await expect.element(screen.getByLabelText('Reason for the next switch')).toHaveValue('');
});

test('a switch that no processor has confirmed is pending, not off', async () => {
  const { screen } = await openConsole('/fleet', { as: 'devops', acknowledgeAfterMs: 3_600_000 });
  await screen.getByRole('button', { name: `Switch off the service ${service}` }).click();
  const row = screen
    .getByRole('listitem')
    .filter({ hasText: /^service/ })
    .filter({ hasText: service });
  await expect.element(row.getByText('pending')).toBeVisible();
});

test('what may not go on again stays off, and the switch says why', async () => {
  const { screen, plane } = await openConsole('/fleet', {
    as: 'devops',
    before(plane) {
      const probe = findProbe(plane, documents.dropLaunch.title);
      plane.switches.switch(probe.id, false, { person: plane.sessions.person() });
      plane.switches.setRipCord('production', { isPulled: true, reason: '' }, plane.sessions.person());
    },
  });
  await screen.getByRole('button', { name: `Switch on the service ${service}` }).click();
  const refused = screen.getByRole('list', { name: 'Left off' });
  await expect.element(refused.getByText(/stayed off\. The rip cord is pulled/).first()).toBeVisible();
  expect(findProbe(plane, documents.dropLaunch.title).state.kind).toBe('paused');
});

test('who may not operate sees the switches and can move none', async () => {
  const { screen } = await openConsole('/fleet', { as: 'analyst' });
  await expect.element(screen.getByRole('link', { name: service, exact: true })).toBeVisible();
  expect(screen.getByRole('button', { name: /^Switch/ }).elements()).toEqual([]);
});
