import type { Page } from '@playwright/test';

const isHome = ({ pathname }: URL) => pathname === '/';

/** Signs a person of the demo in with one click, as a visitor does. */
export async function signIn(page: Page, person: { readonly name: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(person.name) }).click();
  await page.waitForURL(isHome);
}

/** The same with Tab and Enter. */
export async function signInByKeyboard(page: Page, person: { readonly name: string }): Promise<void> {
  await page.goto('/sign-in');
  const button = page.getByRole('button', { name: new RegExp(person.name) });
  await button.waitFor();
  while (!(await button.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(isHome);
}
