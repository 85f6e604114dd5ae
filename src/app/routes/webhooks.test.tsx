import { expect, test } from 'vitest';
import { mockedApi } from '../../../mocks/testing/open-console.tsx';

const openConsole = mockedApi();
const page = '/settings/webhooks';

async function addWebhook(address: string) {
  const opened = await openConsole(page, { as: 'devops' });
  const { screen } = opened;
  await screen.getByRole('button', { name: 'Add webhook' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Add webhook' });
  await dialog.getByLabelText('Address').fill(address);
  await dialog.getByRole('button', { name: 'Rolled out' }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  return opened;
}

test('a new webhook shows its key once, and then what it hears of', async () => {
  const { screen } = await addWebhook('https://chat.example.com/hook');
  const dialog = screen.getByRole('dialog', { name: 'Keep this key now' });
  await expect.element(dialog.getByText(/^whsec_/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const row = screen.getByRole('list', { name: 'Webhooks' }).getByRole('listitem');
  await expect.element(row.getByText('https://chat.example.com/hook')).toBeVisible();
  await expect.element(row.getByText('Rolled out')).toBeVisible();
});

test('an address that is none is refused where it is typed', async () => {
  const { screen, plane } = await addWebhook('chat');
  await expect.element(screen.getByText(/an http or https address/)).toBeVisible();
  expect(plane.stores.webhooks.list('production')).toEqual([]);
});

test('a test message that does not arrive says why, and can be sent again', async () => {
  const { screen } = await addWebhook('https://chat.invalid/hook');
  await screen.getByRole('button', { name: 'Done' }).click();
  await screen.getByRole('button', { name: 'Test' }).click();
  await expect.element(screen.getByText('The test message did not arrive')).toBeVisible();
  await screen.getByRole('button', { name: 'Deliveries' }).click();
  const log = screen.getByRole('list', { name: 'Deliveries' });
  await expect.element(log.getByText(/could not be reached/)).toBeVisible();
  await log.getByRole('button', { name: 'Send again' }).click();
  await expect.element(log.getByText(/2 attempts/)).toBeVisible();
});
