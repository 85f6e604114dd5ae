import { RipCord } from './pages/rip-cord.ts';
import { signIn } from './pages/sign-in-page.ts';
import { ApiPerson, people } from './support/api.ts';
import { GatewayProcess } from './support/gateway-process.ts';
import { expect, test } from './support/test.ts';

const ENVIRONMENT = 'island';
const SOURCE = 'logs | where tostring(attributes.text) !startswith "chatter"';

test('a gateway that was away when the rip cord was pulled comes back switched off', async ({
  page,
  sink,
}) => {
  const [dana, olu] = await Promise.all([
    ApiPerson.signIn(people.developer),
    ApiPerson.signIn(people.devops),
  ]);
  const gateway = await GatewayProcess.start({ name: 'island-1', environment: ENVIRONMENT });
  const scope = { environment: ENVIRONMENT, services: [], attributes: [] };
  const { id } = await olu.approveAndRollOut(await dana.submit('Drop chatter', SOURCE, { scope }));
  await olu.untilConfirmed(id);
  await gateway.send('Talk', ['chatter before', 'news before']);
  await expect.poll(() => sink.received.some((one) => one.text.includes('news before'))).toBe(true);
  expect(sink.received.filter((one) => one.text.includes('chatter before'))).toEqual([]);

  await gateway.kill();
  await signIn(page, people.devops);
  await page.goto(`/fleet?env=${ENVIRONMENT}`);
  await expect(page.getByRole('table', { name: 'Processors' })).toContainText(/away|not connected/i);
  const ripCord = new RipCord(page);
  await ripCord.askFor('An incident on the island');
  await expect(ripCord.banner()).toContainText('island-1 is not connected; it learns of it when it returns');

  await gateway.start();
  await expect(ripCord.banner()).toContainText(/island-1 [\d.]+ m?s/, { timeout: 20_000 });
  await gateway.send('Talk', ['chatter after']);
  await expect.poll(() => sink.received.some((one) => one.text.includes('chatter after'))).toBe(true);
  await gateway.remove();
});
