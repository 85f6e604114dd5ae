import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MockPlane } from '../../../mocks/plane/mock-plane.ts';
import { documents } from '../../../mocks/seed/documents.ts';
import { personOf } from '../../../mocks/seed/people.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
// Queue and request beside each other.
beforeEach(() => page.viewport(1280, 800));

const HARMLESS = { ...documents.hashErrors, title: 'Failed hashes once more' };
const RISKY = { ...documents.countLookups, title: 'Count lookups of another cache' };

function submitBoth({ probes }: MockPlane): void {
  const dana = personOf('developer');
  for (const document of [HARMLESS, RISKY]) probes.submit(probes.create(document, dana).id, '', dana);
}

function stateOf({ stores }: MockPlane, title: string) {
  return stores.reviews.list('production').find(({ probeTitle }) => probeTitle === title)?.state;
}

test('requests of low risk are approved together, and a risky one stays for its own page', async () => {
  const { screen, plane } = await openConsole('/approvals', { as: 'devops', before: submitBoth });
  const waiting = screen.getByRole('list', { name: 'Waiting for me' });
  for (const title of [HARMLESS.title, RISKY.title])
    await waiting.getByRole('checkbox', { name: `Choose ${title}` }).click();
  await expect.element(screen.getByText('2 chosen')).toBeVisible();
  await screen.getByRole('button', { name: 'Approve together' }).click();
  const chosen = screen.getByRole('list', { name: 'Chosen requests' });
  await expect.element(chosen.getByText(/Its reliability risk is 3 of 4/)).toBeVisible();
  await screen.getByRole('button', { name: 'Approve 1 request' }).click();
  await expect.element(chosen.getByText('Approved', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: 'Done' }).click();
  await expect.element(waiting.getByText(HARMLESS.title)).not.toBeInTheDocument();
  expect(stateOf(plane, HARMLESS.title)).toBe('approved');
  expect(stateOf(plane, RISKY.title)).toBe('open');
});

test('a request that is edited while it is looked at stays, and says so', async () => {
  const { screen, plane } = await openConsole('/approvals', { as: 'devops', before: submitBoth });
  await screen.getByRole('checkbox', { name: `Choose ${HARMLESS.title}` }).click();
  await screen.getByRole('button', { name: 'Approve together' }).click();
  await expect.element(screen.getByRole('button', { name: 'Approve 1 request' })).toBeEnabled();
  const { id } = findProbe(plane, HARMLESS.title);
  const edited = { ...HARMLESS, description: 'Edited meanwhile.' };
  plane.probes.update(id, edited, personOf('developer'));
  const chosen = screen.getByRole('list', { name: 'Chosen requests' });
  await expect.element(chosen.getByText('Stays')).toBeVisible();
  await expect.element(chosen.getByRole('link', { name: 'Open it' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Approve 0 requests' })).toBeDisabled();
});

test('by keyboard, x chooses the request that is shown', async () => {
  const { screen } = await openConsole('/approvals', { as: 'devops', before: submitBoth });
  await expect.element(screen.getByRole('list', { name: 'Waiting for me' })).toBeVisible();
  await userEvent.keyboard('j');
  await expect.element(screen.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  await userEvent.keyboard('x');
  await expect.element(screen.getByText('1 chosen')).toBeVisible();
  await userEvent.keyboard('x');
  await expect.element(screen.getByText('1 chosen')).not.toBeInTheDocument();
});
