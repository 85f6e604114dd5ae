import { ProbePage } from './pages/probe-page.ts';
import { signIn } from './pages/sign-in-page.ts';
import { ApiPerson, people } from './support/api.ts';
import { GatewayProcess } from './support/gateway-process.ts';
import { expect, test } from './support/test.ts';

const ENVIRONMENT = 'staged';
const RINGS = [
  {
    name: 'canary',
    selector: { attributes: [{ key: 'host.name', equals: 'canary' }], share: 1 },
    bakeSeconds: 600,
  },
  { name: 'everybody', selector: { attributes: [], share: 1 }, bakeSeconds: 0 },
];
/** Counts by a text of which every record has another: more groups than the budget below has room for. */
const SOURCE = 'logs | summarize n = count() by text = tostring(attributes.text), bin(timestamp, 10m)';

test('a rollout that trips in its first ring halts by itself and is taken back', async ({ page }) => {
  const [dana, olu] = await Promise.all([
    ApiPerson.signIn(people.developer),
    ApiPerson.signIn(people.devops),
  ]);
  await olu.rule(ENVIRONMENT, { rings: RINGS }, dana);
  const gateways = await Promise.all(
    ['canary', 'main'].map((name) => GatewayProcess.start({ name, environment: ENVIRONMENT })),
  );
  const [canary] = gateways;
  const review = await dana.submit('Count by text', SOURCE, {
    scope: { environment: ENVIRONMENT, services: [], attributes: [] },
    budget: { cpuMillisecondsPerSecond: 1000, stateBytes: 65_536, recordsOutPerSecond: 100_000 },
  });
  await olu.approve(review);

  await signIn(page, people.devops);
  const probe = new ProbePage(page);
  await test.step('the preflight says what will change where', async () => {
    await probe.open(review.probeId, ENVIRONMENT);
    await probe.askToRollOut();
    await expect(probe.dialog()).toContainText(/canary.*1 processor/s);
    await probe.rollOutNow();
    await expect(probe.rollout()).toContainText('Baking ring 1 of 2, “canary”');
  });

  await test.step('the canary runs out of memory, and nobody has to notice', async () => {
    const texts = Array.from({ length: 5000 }, (_, index) => `customer ${index} of this minute`);
    await canary?.send('OrderPlaced', texts);
    await expect(probe.rollout()).toContainText(/Rolled back: .*canary.*tripped/i, { timeout: 30_000 });
  });

  await test.step('the second ring never had it', async () => {
    expect(await olu.probe(review.probeId)).toMatchObject({ deployedRevision: null });
    await expect(probe.ring('everybody')).toContainText('not reached');
  });
  await Promise.all(gateways.map((gateway) => gateway.remove()));
});
