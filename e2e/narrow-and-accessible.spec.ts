import AxeBuilder from '@axe-core/playwright';
import type { Review } from '@lookout/contract';
import type { Page, ViewportSize } from '@playwright/test';
import { ApiPerson, people } from './support/api.ts';
import { queries } from './support/queries.ts';
import { expect, test } from './support/test.ts';

/** With the drawer of one line of code, which looks into its fields. */
const LINE = JSON.stringify(JSON.stringify(['welcome-page', 'LogWelcomeBanner']));

const PAGES = [
  '/',
  '/streams',
  `/streams?selected=${encodeURIComponent(LINE)}`,
  '/streams?tab=live',
  '/probes',
  '/probes/new',
  '/probes/new?start=redact',
  '/approvals',
  '/fleet',
  '/savings',
  '/probe-metrics',
  '/dashboards',
  '/alerts',
  '/alerts/new',
  '/audit',
  '/settings/account',
  '/settings/policy',
  '/settings/people',
  '/settings/agent-tokens',
  '/settings/webhooks',
  '/settings/source-links',
];
/** What a theme decides beyond what axe looked at in the theme before. */
const OF_A_THEME = ['color-contrast', 'link-in-text-block'];
/** A tail goes on growing by a line now and then. */
const GROWTH = 500;
const POLL = { intervals: [300] };
const DESK = { width: 1440, height: 900 };
const TABLET = { width: 820, height: 1180 };
const PHONE = { width: 390, height: 844 };
const PICTURES = 'test-results/pages';

/** Somebody who may open every page, and for whom a request waits. */
let visitor: ApiPerson;
let author: ApiPerson;
let waiting: Review;
test.beforeAll(async () => {
  visitor = await ApiPerson.signIn(people.devops);
  author = await ApiPerson.signIn(people.developer);
  waiting = await author.submit('A request that waits', queries.redactSecret);
});
test.afterAll(() => author.withdraw(waiting));

for (const path of PAGES) {
  test(`${path} passes axe in both themes and is no wider than a phone`, async ({ page }) => {
    await show(page, 'light', DESK);
    await visitor.signInTo(page.context());
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/. · Lookout$/);
    await expect(page.getByRole('link', { name: /^Approvals [1-9]\d* waiting for you$/ })).toBeVisible();
    await settled(page);
    await keepPicture(page, path);
    expect.soft(await violationsOf(page), 'light').toEqual([]);
    await show(page, 'dark', DESK);
    await settled(page);
    await keepPicture(page, path);
    expect.soft(await violationsOf(page, OF_A_THEME), 'dark').toEqual([]);
    for (const size of [TABLET, PHONE]) {
      await show(page, 'dark', size);
      await keepPicture(page, path);
      await show(page, 'light', size);
      await keepPicture(page, path);
    }
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });
}

async function show(page: Page, colorScheme: 'light' | 'dark', size: ViewportSize): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize(size);
}

/** For people to look through: what a page is like in a theme and a width. */
async function keepPicture(page: Page, path: string): Promise<void> {
  const theme = await page.locator('html').getAttribute('data-theme');
  const name = path.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '') || 'home';
  await page.screenshot({ path: `${PICTURES}/${name}-${page.viewportSize()?.width}-${theme}.png` });
}

/** What axe finds on a page, by all of its rules or by some, with the elements at fault. */
async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude('.monaco-editor');
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
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
