import { expect, test } from 'vitest';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();

test('somebody is invited, and the link to hand over is shown once', async () => {
  const { screen } = await openConsole('/settings/people', { as: 'devops' });
  await screen.getByRole('button', { name: 'Invite' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabelText('Name').fill('Ada Lovelace');
  await dialog.getByLabelText('E-mail address').fill('ada@example.org');
  await dialog.getByRole('button', { name: 'Administer' }).click();
  await dialog.getByRole('button', { name: 'Invite' }).click();
  const link = screen.getByRole('dialog', { name: 'The link for Ada Lovelace' });
  await expect.element(link.getByText(/\/welcome#/)).toBeVisible();
  await link.getByRole('button', { name: 'Done' }).click();
  const row = screen.getByRole('list', { name: 'People' }).getByRole('button', { name: /Ada Lovelace/ });
  await expect.element(row).toMatchTextContent(/administer/);
  await expect.element(row).toMatchTextContent(/invited/);
});

test('an invitation without a name says so where it is missing', async () => {
  const { screen } = await openConsole('/settings/people', { as: 'devops' });
  await screen.getByRole('button', { name: 'Invite' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByRole('button', { name: 'Invite' }).click();
  await expect.element(dialog.getByText('a name')).toBeVisible();
});

test('a token is shown once, listed, and revoked', async () => {
  const { screen } = await openConsole('/settings/account', { as: 'developer' });
  await screen.getByRole('button', { name: 'New token' }).click();
  const dialog = screen.getByRole('dialog', { name: 'New API token' });
  await dialog.getByLabelText('What it is for').fill('CI');
  await dialog.getByRole('button', { name: 'Make it' }).click();
  await screen.getByRole('dialog', { name: 'The token CI' }).getByRole('button', { name: 'Done' }).click();
  const tokens = screen.getByRole('list', { name: 'API tokens' });
  await expect.element(tokens.getByText('CI')).toBeVisible();
  await tokens.getByRole('button', { name: 'Revoke CI' }).click();
  await expect.element(tokens.getByText('CI')).not.toBeInTheDocument();
});

test('who does not administer is offered only what they may open', async () => {
  const { screen } = await openConsole('/settings', { as: 'analyst' });
  const places = screen.getByRole('navigation', { name: 'Settings' });
  await expect.element(places.getByRole('link', { name: 'My account' })).toBeVisible();
  await expect.element(places.getByRole('link', { name: 'People' })).not.toBeInTheDocument();
});
