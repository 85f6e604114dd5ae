import { mayDo } from '@lookout/contract';
import { openEventFeed } from '../plane/event-feed.ts';
import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';
import { page } from './page.ts';

type EnvironmentOperations = Pick<
  Operations,
  | 'getStreams'
  | 'listEnvironmentEvents'
  | 'listAgents'
  | 'getRipCord'
  | 'setRipCord'
  | 'streamEvents'
  | 'streamTap'
>;

/** What the API offers about environments. */
export function environmentOperations(plane: MockPlane): EnvironmentOperations {
  const { stores, switches } = plane;
  return {
    getStreams: ({ params, query }) => plane.environment(params.environment).overview(query.window),
    listEnvironmentEvents({ params: { environment }, query }) {
      const titles = new Map(stores.probes.list(environment).map(({ id, document }) => [id, document.title]));
      const events = stores.history.all().flatMap((event) => {
        const probeTitle = titles.get(event.probeId);
        return probeTitle === undefined ? [] : [{ ...event, probeTitle }];
      });
      return page(events, query);
    },
    listAgents: ({ params }) => ({ items: [plane.environment(params.environment).agent()] }),
    getRipCord: ({ params }) => stores.ripCords.get(plane.environment(params.environment).name),
    setRipCord({ params, body, ifMatch, person }) {
      const { name } = plane.environment(params.environment);
      // Pulling is never refused, not even to a stale reader.
      if (!body.isPulled) demandVersion(ifMatch, stores.ripCords.get(name), 'rip cord');
      return switches.setRipCord(name, body, person());
    },
    streamEvents: () => openEventFeed(stores.context),
    streamTap: ({ params, person }) =>
      plane.environment(params.environment).tap.open(!mayDo(person(), 'view-unredacted', params.environment)),
  };
}
