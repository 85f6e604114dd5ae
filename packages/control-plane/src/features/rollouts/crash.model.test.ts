import type { AuditVerification } from '@lookout/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoreSettings } from '../../store/open.ts';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { putPolicy } from '../policy/testing/put-policy.ts';
import { CrashPlay, type Happening } from './testing/crash-play.ts';
import { MortalServer } from './testing/mortal-server.ts';
import { STAGED } from './testing/rollout-story.ts';

/** Plays on each database; `LOOKOUT_MODEL_RUNS=10000` for the long run. */
const RUNS = Number(process.env.LOOKOUT_MODEL_RUNS ?? 12);
const TIME_OF_A_RUN_MS = 10_000;
/** After so many plays a new database is begun: with each probe in it a restart takes longer. */
const PLAYS_ON_A_STORE = 50;
/** A roll-out takes about forty. */
const MAX_STATEMENTS = 60;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('roll-out' as const),
      times: fc.constantFrom(1, 2),
      isLater: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ do: 'wait' as const }) },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'revise' as const }, { do: 'trip' as const }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('switch' as const), isOn: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rip-cord' as const), isOn: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('steer' as const),
      move: fc.constantFrom('pause', 'resume', 'continue', 'roll-back', 'abort'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('refuse' as const, 'leave', 'return'),
      agent: fc.nat({ max: 1 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('doom' as const),
      statements: fc.nat({ max: MAX_STATEMENTS }),
    }),
  },
);

describe.each(storeKinds)('a control plane on %s that dies at any statement', (kind) => {
  let stores: TestStores;
  let on: MortalServer;
  let plays = 0;

  beforeAll(async () => {
    stores = await startTestStores(kind);
    on = await openServer(await stores.fresh());
  });
  afterAll(async () => {
    await on.close();
    await stores.close();
  });

  async function freshNowAndThen(): Promise<void> {
    plays += 1;
    if (plays % PLAYS_ON_A_STORE !== 0) return;
    await expectWholeAudit(on);
    await on.close();
    on = await openServer(await stores.fresh());
  }

  test(`holds in ${RUNS} plays: nothing answered is lost, nothing is half done, off wins, rollouts end`, {
    timeout: 60_000 + RUNS * TIME_OF_A_RUN_MS,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 10 }), async (happenings) => {
        await freshNowAndThen();
        const play = new CrashPlay(on);
        await play.begin();
        await play.play(happenings);
        await play.end();
        expect(play.faults).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    await expectWholeAudit(on);
  });
});

async function openServer(store: StoreSettings): Promise<MortalServer> {
  const server = new MortalServer(store);
  await server.start();
  await putPolicy(server.on.store, STAGED);
  return server;
}

async function expectWholeAudit(on: MortalServer): Promise<void> {
  const answer = await on.ask('olu', 'GET', '/audit/verification');
  expect(answer.json<AuditVerification>()).toMatchObject({ isIntact: true });
}
