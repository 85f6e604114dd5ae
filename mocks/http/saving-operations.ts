import type { ProbeSaving } from '@lookout/contract';
import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';

/** What the API offers about savings: of a plane whose past is a part of the present month. */
export function savingOperations({ stores }: MockPlane): Pick<Operations, 'getSavings'> {
  return {
    getSavings({ params: { environment }, query }) {
      const now = stores.context.timestamp();
      const present = now.slice(0, 7);
      const month = query.month ?? present;
      const probes = month === present ? savingsOf(stores, environment) : [];
      const bytes = probes.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn - bytesOut, 0);
      return {
        environment,
        month,
        months: [present],
        price: stores.prices.get(environment),
        days: probes.length > 0 ? [{ day: now.slice(0, 10), bytes }] : [],
        probes,
      };
    },
  };
}

function savingsOf(stores: MockPlane['stores'], environment: string): ProbeSaving[] {
  const savings = stores.probes.list(environment).flatMap((probe): ProbeSaving[] => {
    if (!probe.effect) return [];
    const { recordsIn, recordsOut, bytesIn, bytesOut, bytesInPerSecond } = probe.effect;
    const summary = stores.reviews.newest(probe.id)?.evidence?.summary;
    const projected = summary && summary.bytesPerSecondBefore - summary.bytesPerSecondAfter;
    return [
      {
        ...{ probeId: probe.id, title: probe.document.title, isOn: probe.state.kind === 'live' },
        ...{ recordsIn, recordsOut, bytesIn, bytesOut },
        activeSeconds: bytesInPerSecond > 0 ? bytesIn / bytesInPerSecond : 0,
        projectedBytesPerSecond: projected ?? null,
      },
    ];
  });
  return savings.sort((left, right) => saved(right) - saved(left));
}

function saved({ bytesIn, bytesOut }: ProbeSaving): number {
  return bytesIn - bytesOut;
}
