import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { documents } from '../../../mocks/seed/documents.ts';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();

test('what each probe saved stands beside what was projected, the most first', async () => {
  await page.viewport(1440, 900);
  const { screen } = await openConsole('/savings', { as: 'manager' });
  const table = screen.getByRole('table', { name: /^What probes saved in/ });
  await expect.element(table.getByRole('row').nth(1)).toMatchTextContent(/Drop LogLaunch.*KiB.*no evidence/);
  await expect.element(screen.getByRole('figure', { name: /on each day of/ })).toBeVisible();
  await table.getByRole('link', { name: documents.dropLaunch.title }).click();
  await expect.element(screen.getByRole('heading', { name: documents.dropLaunch.title })).toBeVisible();
});

test('a month without figures says that no probe ran', async () => {
  const { screen } = await openConsole('/savings?month=2020-01', { as: 'analyst' });
  await expect.element(screen.getByText('No probe ran in January 2020')).toBeVisible();
});
