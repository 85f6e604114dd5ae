import { mayDo } from '@lookout/contract';
import { inspectFields } from '@lookout/engine';
import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';

type StreamOperations = Pick<Operations, 'getStreamFields' | 'getStreamPrice' | 'setStreamPrice'>;

/** What the API offers about what flows, beyond its volume. */
export function streamOperations(plane: MockPlane): StreamOperations {
  const { prices } = plane.stores;
  return {
    getStreamFields: ({ params: { environment }, query, person }) => {
      const isMasked = !mayDo(person(), 'view-unredacted', environment);
      const samples = plane.environment(environment).samples();
      return { environment, ...query, ...inspectFields({ samples, ...query, isMasked }) };
    },
    getStreamPrice: ({ params }) => prices.get(params.environment),
    setStreamPrice({ params, body, ifMatch, person }) {
      demandVersion(ifMatch, prices.get(params.environment), 'price');
      return prices.set(params.environment, body, person().name);
    },
  };
}
