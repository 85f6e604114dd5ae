import { DEFAULT_POLICY } from '@lookout/contract';
import { expect, test } from 'vitest';
import { personOf } from '../../../mocks/seed/people.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
const page = '/settings/policy';

test('a change is proposed, and its author may not approve it', async () => {
  const { screen, plane } = await openConsole(page, { as: 'devops' });
  await expect.element(screen.getByText('Every probe needs the approval of one person.')).toBeVisible();
  await screen.getByRole('button', { name: 'Propose a change' }).click();
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByText('These are the rules that are in force.')).toBeVisible();
  await dialog.getByLabelText('People who must approve every probe').fill('2');
  await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
  const proposals = screen.getByRole('list', { name: 'Proposals' });
  await expect.element(proposals.getByText('0 of 1 approvals')).toBeVisible();
  await expect.element(proposals.getByText(/You wrote this proposal/)).toBeVisible();
  await expect.element(proposals.getByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
  expect(plane.stores.policies.current('production').version).toBe(1);
});

test('another person approves, and the rules are in force', async () => {
  const { screen, plane } = await openConsole(
    (plane) => {
      const document = { ...DEFAULT_POLICY, approvals: 2 };
      plane.stores.policies.propose('production', { baseVersion: 1, document, note: '' }, personOf('devops'));
      return page;
    },
    { as: 'developer' },
  );
  await screen.getByRole('button', { name: 'Approve' }).click();
  const rules = screen.getByRole('list', { name: 'Rules in force' });
  await expect.element(rules.getByText('Every probe needs the approval of 2 people.')).toBeVisible();
  expect(plane.stores.policies.current('production')).toMatchObject({
    version: 2,
    document: { approvals: 2 },
  });
  await expect
    .element(screen.getByRole('list', { name: 'Earlier versions' }).getByText('Version 1'))
    .toBeVisible();
});
