import type { Locator, Page } from '@playwright/test';
import { RipCord } from './pages/rip-cord.ts';
import { GatewayProcess } from './support/gateway-process.ts';
import { emit, furnish, type HostileHouse } from './support/hostile-house.ts';
import { HOSTILE } from './support/hostile-strings.ts';
import { IntrusionWatch } from './support/intrusion-watch.ts';
import { expect, test } from './support/test.ts';

const ENVIRONMENT = 'hostile';
const EMIT_EVERY_MS = 400;
const REVIEW_TABS = ['effect', 'text', 'risk', 'where', 'proof', 'talk'];
const PROBE_TABS = ['overview', 'revisions', 'history'];

/** Waits for the part of a page where a hostile text must be read, letter by letter. */
type Look = (page: Page) => Promise<void>;

test('what is meant as a script is only ever a text, on every page', async ({ page }) => {
  const gateway = await GatewayProcess.start({ name: HOSTILE.image, environment: ENVIRONMENT });
  const emitting = setInterval(() => void emit(gateway), EMIT_EVERY_MS);
  const house = await furnish(ENVIRONMENT);
  await house.mallory.signInTo(page.context());
  const watch = await IntrusionWatch.over(page);

  for (const [path, look] of Object.entries(visitsOf(house))) {
    await test.step(path, async () => {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}env=${ENVIRONMENT}`);
      await look(page);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect.soft(await watch.signs(), path).toEqual([]);
      expect.soft(await widthOf(page), `width of ${path}`).toBeLessThanOrEqual(1440);
    });
  }
  clearInterval(emitting);
  await gateway.remove();
});

test('the watch sees what it is there for', async ({ browser }) => {
  const page = await browser.newPage();
  const watch = await IntrusionWatch.over(page);
  await page.goto('/sign-in');
  await page.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), HOSTILE.image);
  await expect.poll(() => watch.signs()).toContainEqual(expect.stringContaining('policy: script-src-attr'));
  expect(await watch.signs()).toContainEqual(expect.stringContaining('markup: <img src="x"'));
  await page.close();
});

function visitsOf({ probeId, draftId, wrongId, reviewId }: HostileHouse): Readonly<Record<string, Look>> {
  const main = (page: Page) => page.getByRole('main');
  return {
    '/streams': async (page) => {
      const row = page.getByRole('row').filter({ hasText: HOSTILE.markdown }).first();
      await row.click();
      await reads(page.getByRole('dialog'), HOSTILE.markdown);
    },
    '/streams?tab=live': (page) =>
      reads(page.getByLabel('Live records').filter({ visible: true }), HOSTILE.markdown),
    '/probes': (page) => reads(main(page), HOSTILE.image),
    ...Object.fromEntries(
      PROBE_TABS.map((tab) => [
        `/probes/${probeId}?tab=${tab}`,
        (page) => reads(main(page), HOSTILE.markdown),
      ]),
    ),
    [`/probes/${draftId}/edit`]: (page) => reads(page.getByLabel('Records of the sample'), HOSTILE.markdown),
    [`/probes/${wrongId}/edit`]: (page) => reads(main(page), /\d errors/),
    '/approvals?filter=all': (page) => reads(main(page), HOSTILE.image),
    ...Object.fromEntries(
      REVIEW_TABS.map((tab) => [
        `/approvals/${reviewId}?tab=${tab}`,
        (page) => reads(main(page), HOSTILE.image),
      ]),
    ),
    '/fleet': (page) => reads(page.getByRole('table'), HOSTILE.image),
    '/audit': async (page) => {
      await page.getByRole('row').filter({ hasText: HOSTILE.image }).first().click();
      await reads(page.getByRole('dialog'), HOSTILE.image);
    },
    '/settings/account': (page) => reads(main(page), HOSTILE.markdown),
    '/settings/policy': (page) => reads(main(page), HOSTILE.markdown),
    '/settings/people': (page) => reads(main(page), HOSTILE.image),
    '/settings/agent-tokens': (page) => reads(main(page), HOSTILE.markdown),
    '/settings/webhooks': (page) => reads(main(page), /127\.0\.0\.1:9\/.*onerror/),
    '/probes?q=onerror': async (page) => {
      await page.getByRole('button', { name: /Notifications/ }).click();
      await reads(page.getByRole('list', { name: 'Notifications' }), HOSTILE.image);
      await page.keyboard.press('Escape');
      await new RipCord(page).askFor(HOSTILE.markdown);
      await reads(new RipCord(page).banner(), HOSTILE.markdown);
    },
  };
}

function reads(place: Locator, text: string | RegExp): Promise<void> {
  return expect(place.filter({ hasText: text }).first()).toBeVisible();
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
