import { EditorPage } from './pages/editor-page.ts';
import { ProbesPage } from './pages/probes-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { RipCord } from './pages/rip-cord.ts';
import { signIn } from './pages/sign-in-page.ts';
import { StreamsPage } from './pages/streams-page.ts';
import { people } from './support/api.ts';
import { expect, test } from './support/test.ts';

const TITLE = 'Drop LogLaunch';

test('from the loudest line of code to its absence, by two people', async ({ page, browser, sink }) => {
  await test.step('a developer finds the line and writes a probe', async () => {
    await signIn(page, people.developer);
    const streams = new StreamsPage(page);
    await streams.openFromHome();
    await expect(streams.row('LogLaunch').first()).toBeVisible({ timeout: 30_000 });
    await streams.startProbe('LogLaunch', 'Drop these records');
    const editor = new EditorPage(page);
    await editor.expectSome('Dropped');
    await editor.setTitle(TITLE);
    await editor.submit('Half of all rows, and nobody reads them.');
    await new ReviewPage(page).expectNoDecision();
  });

  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await test.step('a second person sees what it does, approves and rolls out', async () => {
    await signIn(other, people.devops);
    const review = new ReviewPage(other);
    await review.openFromQueue(TITLE);
    await review.expectEvidence(/drops [1-9]/);
    await review.approveAndRollOut();
  });

  await test.step('the line no longer reaches the back end', async () => {
    const settled = Date.now() + 500;
    await expect.poll(() => sink.since(settled, '/v1/logs').length).toBeGreaterThan(2);
    expect(sink.since(settled, '/v1/logs').filter((one) => one.text.includes('LogLaunch'))).toEqual([]);
    await new StreamsPage(other).open();
    await new StreamsPage(other).expectRecordsOutBelowIn();
  });

  await test.step('off with the valve, and the line is back', async () => {
    const probes = new ProbesPage(other);
    await probes.open();
    await probes.switchTo(TITLE, false);
    const off = Date.now();
    await expect
      .poll(() => sink.since(off, '/v1/logs').some((one) => one.text.includes('LogLaunch')))
      .toBe(true);
    await probes.switchTo(TITLE, true);
  });

  await test.step('the rip cord switches everything off, and both people see it', async () => {
    const ripCord = new RipCord(other);
    await ripCord.pull('Trying the brakes');
    await expect(new RipCord(page).banner()).toContainText('Trying the brakes');
    const pulled = Date.now();
    await expect
      .poll(() => sink.since(pulled, '/v1/logs').some((one) => one.text.includes('LogLaunch')))
      .toBe(true);
    await ripCord.release();
    await new ProbesPage(other).open();
    await new ProbesPage(other).switchTo(TITLE, false);
  });
  await other.context().close();
});
