import { type Probe, probeEndpoints, revisionEndpoints } from '@lookout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from './api-client.ts';
import { putProbe } from './apply-event.ts';
import { queryKeys } from './query-keys.ts';

interface RollOut {
  readonly probe: Probe;
  readonly revision: number;
  /** When it begins; absent = now. */
  readonly at?: string | undefined;
}

/** Delivers an approved revision to the processors. Fails with status 412 when the probe changed meanwhile. */
export function useRollOutProbe() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ probe, revision, at }: RollOut) => {
      const body = at === undefined ? { revision } : { revision, at };
      const input = { params: { probeId: probe.id }, body, ifMatch: probe.version };
      return (await callApi(probeEndpoints.rollOutProbe, input)).data;
    },
    onSuccess: (probe) => putProbe(queries, probe),
    onError: (_, { probe }) => queries.invalidateQueries({ queryKey: queryKeys.probe(probe.id) }),
  });
}

/** Makes an earlier revision the working copy. Fails with status 412 when the probe changed meanwhile. */
export function useRestoreRevision() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ probe, revision }: { readonly probe: Probe; readonly revision: number }) => {
      const input = { params: { probeId: probe.id, revision }, ifMatch: probe.version };
      return (await callApi(revisionEndpoints.restoreRevision, input)).data;
    },
    onSuccess: (probe) => putProbe(queries, probe),
    onError: (_, { probe }) => queries.invalidateQueries({ queryKey: queryKeys.probe(probe.id) }),
  });
}

/** Freezes the working copy and asks for its review. */
export function useSubmitProbe() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ probe, note }: { readonly probe: Probe; readonly note: string }) => {
      const input = { params: { probeId: probe.id }, body: { note }, ifMatch: probe.version };
      return (await callApi(revisionEndpoints.submitProbe, input)).data;
    },
    onSettled: (_, __, { probe }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.probe(probe.id) }),
        queries.invalidateQueries({ queryKey: queryKeys.reviews() }),
      ]),
  });
}
