import { EditorPage } from './pages/editor-page.ts';
import { ProbesPage } from './pages/probes-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { signIn } from './pages/sign-in-page.ts';
import { people } from './support/api.ts';
import { queries } from './support/queries.ts';
import { expect, test } from './support/test.ts';

const TITLE = 'Cache length beside requests';

test('a chart of what a breakpoint probe added, beside the requests', async ({ page, browser, sink }) => {
  await signIn(page, people.developer);
  const editor = new EditorPage(page);
  await editor.openExample('Chart a value');
  await editor.type(queries.chartCache);
  await editor.setTitle(TITLE);
  await page.getByRole('tab', { name: /Result/ }).click();
  await expect(page.getByRole('columnheader', { name: /requests/ })).toBeVisible({ timeout: 30_000 });
  await editor.submit('Does the cache grow with requests?');

  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(other, people.devops);
  const review = new ReviewPage(other);
  await review.openFromQueue(TITLE);
  await review.approveAndRollOut();

  await test.step('the metric leaves as OTLP and is drawn on the probe’s page', async () => {
    await expect
      .poll(() => sink.received.some((one) => one.path === '/v1/metrics' && one.text.includes('.cached')), {
        timeout: 30_000,
      })
      .toBe(true);
    await new ProbesPage(other).openProbe(TITLE);
    await expect(other.getByRole('button', { name: /requests/ }).first()).toBeVisible({ timeout: 30_000 });
    await expect(other.getByRole('button', { name: /cached/ }).first()).toBeVisible();
    const download = other.waitForEvent('download');
    await other.getByRole('button', { name: /Export/ }).click();
    await other.getByRole('menuitem', { name: 'Values as CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });

  await test.step('an analyst cuts the metric and puts it on a dashboard, which a manager sees', async () => {
    await signIn(page, people.analyst);
    await page.getByRole('link', { name: 'Metrics', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search metrics' }).fill(TITLE);
    await page.getByRole('link', { name: 'requests', exact: true }).click();
    await expect(page.getByRole('figure', { name: `requests of ${TITLE}` })).toBeVisible();
    await page.getByRole('button', { name: 'More about this metric' }).click();
    await page.getByRole('menuitem', { name: 'Add to a dashboard' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page).toHaveURL(/\/dashboards\/dsh_/);
    await signIn(other, people.manager);
    await other.goto(page.url());
    await expect(other.getByRole('figure', { name: `requests, ${TITLE}` })).toBeVisible();
    await signIn(other, people.devops);
  });

  await test.step('off again', async () => {
    await new ProbesPage(other).open();
    await new ProbesPage(other).switchTo(TITLE, false);
  });
  await other.context().close();
});
