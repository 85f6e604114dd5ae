import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
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

test('links to the source are listed, added and changed by who administers, and read by everybody', async () => {
  const { screen, plane } = await openConsole('/settings/source-links', { as: 'devops' });
  await expect.element(screen.getByText('No service has a link to its source yet')).toBeVisible();
  await screen.getByRole('combobox', { name: 'Service' }).fill('launcher');
  await userEvent.keyboard('{Enter}');
  const dialog = screen.getByRole('dialog', { name: 'Where source is shown' });
  await dialog.getByLabelText('Source of launcher').fill('https://git.example/launcher/{path}');
  await dialog.getByLabelText('Source of every other service').fill('https://git.example/all/{path}');
  await dialog.getByRole('button', { name: 'Set the links' }).click();
  const list = screen.getByRole('list', { name: 'Source links' });
  await expect.element(list.getByText('https://git.example/launcher/{path}')).toBeVisible();
  await list.getByRole('button', { name: 'Change the link of every other service' }).click();
  await dialog.getByLabelText('Source of every other service').fill('');
  await dialog.getByRole('button', { name: 'Set the links' }).click();
  const services = () => plane.stores.sourceLinks.get('production').links.map(({ service }) => service);
  await expect.poll(services).toEqual(['launcher']);
  await expect.element(list.getByText('Every other service')).not.toBeInTheDocument();
});

test('who does not administer is offered only what they may open', async () => {
  const { screen } = await openConsole('/settings', { as: 'analyst' });
  const places = screen.getByRole('navigation', { name: 'Settings' });
  await expect.element(places.getByRole('link', { name: 'My account' })).toBeVisible();
  await expect.element(places.getByRole('link', { name: 'People' })).not.toBeInTheDocument();
});
