import type { Probe, ServerEvent } from '@lookout/contract';
import type { QueryClient } from '@tanstack/react-query';
import { newestProbe } from './newest.ts';
import { queryKeys } from './query-keys.ts';

type EventOf<T extends ServerEvent['type']> = Extract<ServerEvent, { type: T }>;
type Appliers = { readonly [T in ServerEvent['type']]: (client: QueryClient, event: EventOf<T>) => void };

const appliers: Appliers = {
  probe: (client, { probe }) => {
    putProbe(client, probe);
    invalidate(client, queryKeys.proof(probe.id));
    invalidate(client, queryKeys.switchboard(probe.document.scope.environment));
  },
  'probe-deleted': (client, { probeId }) => removeProbe(client, probeId),
  'probe-event': (client, { environment, event }) => {
    invalidate(client, queryKeys.environmentEvents(environment));
    invalidate(client, queryKeys.probeEvents(event.probeId));
    invalidate(client, queryKeys.notifications());
  },
  review: (client, event) => {
    invalidate(client, queryKeys.reviews());
    invalidate(client, queryKeys.review(event.reviewId));
    invalidate(client, queryKeys.revisions(event.probeId));
    invalidate(client, queryKeys.proof(event.probeId));
  },
  rollout: (client, { rolloutId, environment }) => {
    invalidate(client, queryKeys.rollout(rolloutId));
    invalidate(client, queryKeys.rollouts(environment));
  },
  alert: (client, { environment, alertId }) => {
    invalidate(client, queryKeys.alerts(environment));
    invalidate(client, queryKeys.alert(alertId));
    invalidate(client, queryKeys.notifications());
  },
  policy: (client, { environment }) => invalidate(client, queryKeys.policy(environment)),
  agent: (client, { agent }) => invalidate(client, queryKeys.agents(agent.environment)),
  'rip-cord': (client, { ripCord }) => client.setQueryData(queryKeys.ripCord(ripCord.environment), ripCord),
  pipe: (client, { pipe }) => client.setQueryData(queryKeys.pipe(pipe.environment), pipe),
  metrics: (client, { probeIds }) => {
    for (const id of probeIds) invalidate(client, queryKeys.probeMetrics(id));
  },
};

/** Writes one event of the server into the query cache, or marks as stale what it cannot carry. */
export function applyEvent(client: QueryClient, event: ServerEvent): void {
  (appliers[event.type] as (client: QueryClient, event: ServerEvent) => void)(client, event);
}

/** Puts a probe wherever the cache holds it, unless what it holds is newer. */
export function putProbe(client: QueryClient, probe: Probe): void {
  client.setQueryData<Probe>(queryKeys.probe(probe.id), (known) => known && newestProbe(known, probe));
  const listKey = queryKeys.probes(probe.document.scope.environment);
  client.setQueryData<readonly Probe[]>(listKey, (list) => list && withProbe(list, probe));
}

function withProbe(list: readonly Probe[], probe: Probe): readonly Probe[] {
  const isKnown = list.some(({ id }) => id === probe.id);
  if (!isKnown) return [probe, ...list];
  return list.map((known) => (known.id === probe.id ? newestProbe(known, probe) : known));
}

function removeProbe(client: QueryClient, probeId: string): void {
  client.removeQueries({ queryKey: queryKeys.probe(probeId), exact: true });
  client.setQueriesData<readonly Probe[]>({ queryKey: ['probes'] }, (list) =>
    list?.filter(({ id }) => id !== probeId),
  );
}

function invalidate(client: QueryClient, queryKey: readonly unknown[]): void {
  void client.invalidateQueries({ queryKey: [...queryKey] });
}
