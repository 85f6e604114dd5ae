import type { Page } from '@playwright/test';
import { HouseWithProvider } from './support/house-with-provider.ts';
import { expect, test } from './support/test.ts';

const VIEWER = [{ environment: 'production', rights: ['view' as const, 'author' as const] }];

let house: HouseWithProvider;
test.beforeAll(async () => {
  house = await HouseWithProvider.start();
  await house.invite({ name: 'Ida', email: 'ida@example.com', grants: VIEWER });
});
test.afterAll(() => house.stop());

test('an invited person comes in by the identity provider, to where they wanted to go', async ({ page }) => {
  await page.goto(`${house.url}/probes`);
  await signInAs(page, 'ida');
  await expect(page).toHaveURL(`${house.url}/probes`);
  await expect(page.getByRole('button', { name: 'Signed in as Ida' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'New probe' }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Signed in as Ida' })).toBeVisible();
});

test('an address that has a password here is not taken over by a provider’s word', async ({ page }) => {
  await page.goto(`${house.url}/probes`);
  await signInAs(page, 'ada');
  await expect(page.getByRole('alert')).toContainText('which signs in with a password');
  await page.goto(`${house.url}/probes`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test('somebody whom nobody invited is told whom to ask, sees nothing, and goes on once there is a right', async ({
  page,
}) => {
  await page.goto(`${house.url}/probes`);
  await signInAs(page, 'mallory');
  await expect(page.getByRole('heading', { name: 'You have no rights yet' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await house.grant('mallory@example.com', VIEWER);
  await expect(page.getByRole('button', { name: 'Signed in as Ida mallory' })).toBeVisible();
});

async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Continue with Example' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
