import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';

type StreamOperations = Pick<Operations, 'getStreamPrice' | 'setStreamPrice'>;

/** What the API offers about what flows, beyond its volume. */
export function streamOperations({ stores }: MockPlane): StreamOperations {
  const { prices } = stores;
  return {
    getStreamPrice: ({ params }) => prices.get(params.environment),
    setStreamPrice({ params, body, ifMatch, person }) {
      demandVersion(ifMatch, prices.get(params.environment), 'price');
      return prices.set(params.environment, body, person().name);
    },
  };
}
