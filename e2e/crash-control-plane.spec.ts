import { ApiPerson, people } from './support/api.ts';
import { crash, pidOf } from './support/processes.ts';
import { queries } from './support/queries.ts';
import { expect, test } from './support/test.ts';

test('what the API answered is there after the control plane was killed, and the stream never noticed', async ({
  sink,
}) => {
  const [dana, olu] = await Promise.all([
    ApiPerson.signIn(people.developer),
    ApiPerson.signIn(people.devops),
  ]);
  const { id } = await olu.approveAndRollOut(await dana.submit('Drop through a crash', queries.dropChatty));
  await olu.untilConfirmed(id);
  const confirmedAt = Date.now();

  const before = pidOf('control-plane');
  crash('control-plane');
  await expect.poll(() => pidOf('control-plane'), { timeout: 20_000 }).not.toBe(before);
  await expect
    .poll(async () => (await fetch(`${test.info().project.use.baseURL}/readyz`).catch(() => undefined))?.ok, {
      timeout: 20_000,
    })
    .toBe(true);

  const again = await ApiPerson.signIn(people.devops);
  expect((await again.untilConfirmed(id)).state).toMatchObject({ kind: 'live', revision: 1 });
  const meanwhile = sink.since(confirmedAt + 500, '/v1/logs');
  expect(meanwhile.length).toBeGreaterThan(0);
  expect(meanwhile.filter((one) => one.text.includes('LogLaunch'))).toEqual([]);
  await again.switchOff(id);
});
