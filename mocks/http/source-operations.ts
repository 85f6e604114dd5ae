import { mayDo, sourceAddress } from '@lookout/contract';
import { findPlace } from '@lookout/engine';
import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';

type SourceOperations = Pick<Operations, 'getSourceLinks' | 'setSourceLinks' | 'getSourcePlace'>;

/** What the API offers about where lines of code are. */
export function sourceOperations(plane: MockPlane): SourceOperations {
  const { sourceLinks } = plane.stores;
  return {
    getSourceLinks: ({ params }) => sourceLinks.get(params.environment),
    setSourceLinks({ params, body, ifMatch, person }) {
      demandVersion(ifMatch, sourceLinks.get(params.environment), 'source links');
      return sourceLinks.set(params.environment, body, person().name);
    },
    getSourcePlace({ params: { environment }, query, person }) {
      const isMasked = !mayDo(person(), 'view-unredacted', environment);
      const samples = plane.environment(environment).samples();
      const { place, otherPlaces } = findPlace({ samples, ...query, isMasked });
      const { links } = sourceLinks.get(environment);
      const address = place && sourceAddress(links, query.service, place);
      const lines = ['', `log.emit('${query.durableId}');`, ''];
      const excerpt = place?.line ? { from: Math.max(1, place.line - 1), lines } : null;
      return { environment, ...query, place, otherPlaces, address, excerpt };
    },
  };
}
