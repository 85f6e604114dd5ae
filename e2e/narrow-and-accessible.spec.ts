import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { signIn } from './pages/sign-in-page.ts';
import { people } from './support/api.ts';
import { expect, test } from './support/test.ts';

/** With the drawer of one line of code, which looks into its fields. */
const LINE = JSON.stringify(JSON.stringify(['welcome-page', 'LogWelcomeBanner']));

const PAGES = [
  '/streams',
  `/streams?selected=${encodeURIComponent(LINE)}`,
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

const THEMES = ['light', 'dark'] as const;
/** A tail goes on growing by a line now and then. */
const GROWTH = 500;
const POLL = { intervals: [300] };
const PHONE = { width: 390, height: 844 };

for (const path of PAGES) {
  test(`${path} passes axe in both themes and is no wider than a phone`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, VISITOR);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settled(page);
      expect.soft(await violationsOf(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize(PHONE);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });
}

/** What axe finds on a page, with the elements at fault. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Until nothing is loading and the page has stopped growing with what it first received. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  let before = -1;
  await expect
    .poll(async () => {
      const now = await page.evaluate(() => document.body.textContent.length + document.body.scrollHeight);
      const isStill = Math.abs(now - before) < GROWTH;
      before = now;
      return isStill;
    }, POLL)
    .toBe(true);
}
