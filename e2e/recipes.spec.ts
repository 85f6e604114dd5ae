import { signIn } from './pages/sign-in-page.ts';
import { people } from './support/api.ts';
import { expect, test } from './support/test.ts';

const SCENARIOS = ['Cost', 'Performance', 'Secrets', 'Deep diagnostics', 'Reliability', 'Durable dashboards'];
/** The first preview waits for the editor, and a rare record for the sample to hold one. */
const PATIENCE = { timeout: 30_000 };

test('every recipe of every scenario shows an effect on the demo before anything is saved', async ({
  page,
}) => {
  await signIn(page, people.developer);
  for (const scenario of SCENARIOS) {
    const recipes = page.getByRole('region', { name: scenario }).getByRole('link');
    const open = async () => {
      await page.getByRole('link', { name: 'Probes', exact: true }).click();
      await page.getByRole('link', { name: 'New probe' }).first().click();
      await expect(recipes.first()).toBeVisible();
    };
    await open();
    const count = await recipes.count();
    expect(count, scenario).toBeGreaterThanOrEqual(3);
    for (let index = 0; index < count; index += 1)
      await test.step(`${scenario}, recipe ${index + 1}`, async () => {
        await open();
        await recipes.nth(index).click();
        await page.getByRole('button', { name: 'Open with a preview' }).click();
        const effect = page.getByLabel('Sampled records by what happens to them');
        await expect(effect).toContainText(/(Changed|Dropped|Created)\s*[1-9]/, PATIENCE);
        await expect(page.getByText('No errors')).toBeVisible(PATIENCE);
      });
  }
});
