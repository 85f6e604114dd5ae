import type { Page } from '@playwright/test';

/** Signs a person of the demo in with one click, as a visitor does. */
export async function signIn(page: Page, person: { readonly name: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(person.name) }).click();
  await page.waitForURL(/\/streams/);
}
