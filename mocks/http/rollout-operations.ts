import type { MockPlane } from '../plane/mock-plane.ts';
import { toSummary } from '../plane/rollout-store.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';
import { page } from './page.ts';

type RolloutOperations = Pick<
  Operations,
  'getPreflight' | 'listRollouts' | 'getRollout' | 'moveRollout' | 'getSwitchboard' | 'setSwitches'
>;

/** What the API offers about rollouts, and about the switches of services and themes. */
export function rolloutOperations({ stores, rollouts, switchboard }: MockPlane): RolloutOperations {
  return {
    getPreflight: ({ params, query }) => rollouts.preflight(params.probeId, query.revision),
    listRollouts: ({ query }) =>
      page(stores.rollouts.list(query.environment, query.probeId).map(toSummary), query),
    getRollout: ({ params }) => rollouts.get(params.rolloutId),
    moveRollout: ({ params, body, ifMatch, person }) => {
      const isGoingOn = body.move === 'resume' || body.move === 'continue';
      if (isGoingOn) demandVersion(ifMatch, stores.rollouts.get(params.rolloutId), 'rollout');
      return rollouts.move(params.rolloutId, body, person());
    },
    getSwitchboard: ({ params }) => switchboard.get(params.environment),
    setSwitches({ params, body, ifMatch, person }) {
      if (body.isOn) demandVersion(ifMatch, switchboard.get(params.environment), 'switchboard');
      return switchboard.set(params.environment, body, person());
    },
  };
}
