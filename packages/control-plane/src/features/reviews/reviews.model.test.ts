import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { CAST, type Move, type Players, ReviewPlay } from './testing/review-play.ts';

/** Plays on each database; `LOOKOUT_MODEL_RUNS=10000` for the long run. */
const RUNS = Number(process.env.LOOKOUT_MODEL_RUNS ?? 40);
const TIME_OF_A_RUN_MS = 5000;

const who = fc.constantFrom(...CAST);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      who: fc.constantFrom('dana' as const, 'olu'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'approve-twice'), who }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reject' as const, 'withdraw'), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('roll-out' as const, 'roll-out-twice') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('demote' as const, 'restore'), who }) },
);

describe.each(storeKinds)('reviews on %s', (kind) => {
  let stores: TestStores;
  let on: TestServer;
  let players: Players;
  beforeAll(async () => {
    stores = await startTestStores(kind);
    on = await startTestServer({ store: await stores.fresh() });
    const [dana, olu, max] = await Promise.all(CAST.map((name) => on.signIn(name)));
    if (!dana || !olu || !max) throw new Error('Somebody could not sign in.');
    players = { dana, olu, max };
  });
  afterAll(async () => {
    await on.close();
    await stores.close();
  });

  test(`hold in ${RUNS} plays: no approval survives an edit, nobody approves their own, one effect of two at once`, {
    timeout: 60_000 + RUNS * TIME_OF_A_RUN_MS,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 12 }), async (moves) => {
        const told = new ReviewPlay(on, players);
        await told.begin();
        for (const one of moves) await told.play(one);
        await told.end();
        expect(told.faults).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
