import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { signIn } from './pages/sign-in-page.ts';
import { people } from './support/api.ts';
import { expect, test } from './support/test.ts';

const PAGES = [
  '/streams',
  '/streams?tab=live',
  '/probes',
  '/probes/new',
  '/probes/new?start=redact',
  '/approvals',
  '/fleet',
  '/audit',
  '/settings/account',
  '/settings/policy',
  '/settings/people',
  '/settings/agent-tokens',
  '/settings/webhooks',
];
/** Somebody who may open every page. */
const VISITOR = people.devops;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page passes axe in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(page, VISITOR);
    for (const path of PAGES) {
      await page.goto(path);
      await expect.soft(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
      await settled(page);
      expect.soft(await violationsOf(page), path).toEqual([]);
    }
  });
}

test('no page is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, VISITOR);
  for (const path of PAGES) {
    await page.goto(path);
    await settled(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, path).toBeLessThanOrEqual(390);
  }
});

/** What axe finds on a page, with the elements at fault. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Until the live parts of a page have drawn what they first received. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForTimeout(2500);
}
