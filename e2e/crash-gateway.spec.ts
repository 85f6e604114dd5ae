import { ApiPerson, people } from './support/api.ts';
import { crash, pidOf } from './support/processes.ts';
import { queries } from './support/queries.ts';
import { expect, test } from './support/test.ts';

test('a redaction holds through a crash of the gateway', async ({ sink }) => {
  const [dana, olu] = await Promise.all([
    ApiPerson.signIn(people.developer),
    ApiPerson.signIn(people.devops),
  ]);
  const review = await dana.submit('Redact through a crash', queries.redactSecret);
  const { id } = await olu.approveAndRollOut(review);
  await olu.untilConfirmed(id);
  const confirmedAt = Date.now();

  const before = pidOf('gateway');
  crash('gateway');
  await expect.poll(() => pidOf('gateway'), { timeout: 20_000 }).not.toBe(before);
  const restartedAt = Date.now();
  const textsSince = (moment: number) => sink.since(moment, '/v1/logs').map((one) => one.text);
  const banners = () => textsSince(restartedAt).filter((text) => text.includes('LogWelcomeBanner'));
  await expect.poll(() => banners().length, { timeout: 30_000 }).toBeGreaterThan(2);

  expect(textsSince(confirmedAt + 500).filter((text) => text.includes('sk_live_'))).toEqual([]);
  await olu.switchOff(id);
});
