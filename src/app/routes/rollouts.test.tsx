import { DEFAULT_POLICY } from '@lookout/contract';
import { expect, test } from 'vitest';
import { documents } from '../../../mocks/seed/documents.ts';
import { personOf } from '../../../mocks/seed/people.ts';
import { findProbe } from '../../../mocks/testing/find-probe.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
const STAGED = {
  ...DEFAULT_POLICY,
  rings: [
    { name: 'gateways', selector: { attributes: [{ key: 'host.name' }], share: 1 }, bakeSeconds: 3600 },
    { name: 'everybody', selector: { attributes: [], share: 1 }, bakeSeconds: 0 },
  ],
};

test('rings, agents and the bake are shown, and a rollout is rolled back with a reason', async () => {
  const { screen, plane, router } = await openConsole('/probes');
  const { policies } = plane.stores;
  const proposal = policies.propose(
    'production',
    { baseVersion: policies.current('production').version, document: STAGED, note: '' },
    personOf('developer'),
  );
  const decision = { verdict: 'approve' as const, reason: '', contentHash: proposal.contentHash };
  policies.decide(policies.get('production', proposal.id), decision, personOf('devops'));
  const probe = findProbe(plane, documents.shortenAgents.title);
  await router.navigate({ to: '/probes/$probeId', params: { probeId: probe.id } });

  await screen.getByRole('button', { name: 'Roll out' }).click();
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByText(/1 processor, then watched for 60 min/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Roll out now' }).click();
  await expect.element(screen.getByText(/Baking ring 1 of 2, “gateways”/)).toBeVisible();
  await expect.element(screen.getByRole('list', { name: 'Processors' }).getByText('applied')).toBeVisible();

  await screen.getByRole('button', { name: 'Pause' }).click();
  await expect.element(screen.getByText(/Paused at ring 1 of 2/)).toBeVisible();
  await screen.getByRole('button', { name: 'Roll back' }).click();
  await screen.getByLabelText('Reason (optional)').fill('it hides an incident');
  await screen.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click();
  await expect.element(screen.getByText('Rolled back: it hides an incident')).toBeVisible();
  await expect.poll(() => findProbe(plane, documents.shortenAgents.title).deployedRevision).toBeNull();
});

test('the fleet names each processor with its ring and what it runs', async () => {
  const { screen } = await openConsole('/fleet');
  const table = screen.getByRole('table', { name: 'Processors' });
  await expect.element(table.getByText('gateway-1')).toBeVisible();
  await expect.element(table.getByText('everything')).toBeVisible();
  await expect.element(table.getByText('applied')).toBeVisible();
});
