import { ApiPerson, people } from './support/api.ts';
import { queries } from './support/queries.ts';
import { expect, test } from './support/test.ts';

const [BEFORE, AFTER] = ['Quiet the queue', 'Quiet the queue at night'];

test('what somebody changed is found with who, from where, before and after, in a log that proves whole', async ({
  page,
}) => {
  const dana = await ApiPerson.signIn(people.developer);
  const probe = await dana.draft(BEFORE, queries.redactSecret);
  const document = { ...probe.document, title: AFTER };
  await dana.call('PUT', `/probes/${probe.id}`, { body: { document }, version: probe.version });

  const olu = await ApiPerson.signIn(people.devops);
  await olu.signInTo(page.context());
  await page.goto('/audit');
  const table = page.getByRole('table', { name: 'Audit log' });
  // Of no environment, and there all the same.
  await expect(table.getByText('session.opened').first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the audit log' }).fill(AFTER);
  await table.getByRole('row').filter({ hasText: people.developer.name }).first().click();
  const entry = page.getByRole('dialog');
  await expect(entry).toContainText('127.0.0.1');
  await expect(entry).toContainText(BEFORE);
  await expect(entry).toContainText(AFTER);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText(/The audit log is whole/)).toBeVisible();
  await dana.call('DELETE', `/probes/${probe.id}`, { version: (await dana.probe(probe.id)).version });
});
