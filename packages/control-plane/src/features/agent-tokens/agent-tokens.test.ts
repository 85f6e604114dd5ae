import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../lib/clock.ts';
import { AGENT_ID, type Harness, startHarness } from '../agents/testing/plane-harness.ts';
import { TestAgent } from '../agents/testing/test-agent.ts';
import { createChanges } from '../changes/changes.ts';
import { findAccountByEmail } from '../session/account-store.ts';
import { AgentTokenService } from './agent-token-service.ts';

let harness: Harness;
let service: AgentTokenService;
beforeAll(async () => {
  harness = await startHarness();
  const { database } = harness.store;
  service = new AgentTokenService({
    database,
    changes: createChanges(database, systemClock, async () => undefined),
    onRevoked: (tokenId) => harness.keys.revoked(tokenId),
  });
});
afterAll(() => harness.close());

test('a revoked token closes its own connections, and nobody comes in with it again', async () => {
  const found = await findAccountByEmail(harness.store.database, 'olu@example.com');
  if (!found) throw new Error('The harness has no Olu.');
  const make = (name: string) => service.create(found.account, 'production', name);
  const [stolen, own] = [await make('stolen'), await make('own')];
  const connect = ({ secret: token }: { secret: string }, id: string) =>
    TestAgent.connect(harness.url, { id, token });
  const thief = await connect(stolen, AGENT_ID);
  const honest = await connect(own, AGENT_ID.replace(/.$/, '2'));
  const closed = thief.closed();

  await service.revoke(found.account, { environment: 'production', tokenId: stolen.id });
  expect(await closed).toBe(1008);
  await expect(connect(stolen, AGENT_ID)).rejects.toThrow('401');
  honest.introduce();
  await expect.poll(() => honest.received.length).toBeGreaterThan(0);
});
