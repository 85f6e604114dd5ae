import { EditorPage } from './pages/editor-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { signIn } from './pages/sign-in-page.ts';
import { ApiPerson, people } from './support/api.ts';
import { queries } from './support/queries.ts';
import { expect, test } from './support/test.ts';

const TITLE = 'Silence the banner’s secret';

test('not one secret leaves the gateway from the acknowledgement on', async ({ page, browser, sink }) => {
  await expect
    .poll(() => sink.received.some((one) => one.text.includes('sk_live_')), { timeout: 30_000 })
    .toBe(true);

  await signIn(page, people.developer);
  const editor = new EditorPage(page);
  await editor.openExample('Redact a secret');
  await editor.type(queries.redactSecret);
  await editor.setTitle(TITLE);
  await editor.expectSome('Changed');
  await editor.submit('The banner logs a live key.');

  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(other, people.devops);
  const review = new ReviewPage(other);
  await review.openFromQueue(TITLE);
  await review.expectEvidence(/changes [1-9]/);
  await review.approveAndRollOut();
  await other.context().close();

  const olu = await ApiPerson.signIn(people.devops);
  const { items } = (await olu.call('GET', '/probes?environment=production')) as {
    items: { id: string; document: { title: string }; state: { confirmation: Confirmation } }[];
  };
  const probe = items.find((one) => one.document.title === TITLE);
  if (!probe) throw new Error('The probe is not in the list.');
  const { requestedAt, milliseconds } = probe.state.confirmation;
  const acknowledgedAt = Date.parse(requestedAt) + Math.ceil(milliseconds ?? 0);
  // What the gateway had already taken in before is on its way for one batch.
  const from = acknowledgedAt + 250;

  const banners = () => sink.since(from, '/v1/logs').filter((one) => one.text.includes('LogWelcomeBanner'));
  await expect.poll(() => banners().length, { timeout: 30_000 }).toBeGreaterThan(5);
  expect(sink.since(from, '/v1/logs').filter((one) => one.text.includes('sk_live_'))).toEqual([]);
  expect(banners().every((one) => one.text.includes('campaign'))).toBe(true);
  await olu.switchOff(probe.id);
});

interface Confirmation {
  readonly requestedAt: string;
  readonly milliseconds: number | null;
}
