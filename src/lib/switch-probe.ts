import { type PersonRef, type Probe, type ProbeState, probeEndpoints } from '@lookout/contract';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from './api-client.ts';
import { putProbe } from './apply-event.ts';
import { queryKeys } from './query-keys.ts';
import { useSession } from './use-session.ts';

interface Switching {
  readonly probe: Probe;
  readonly isOn: boolean;
}

/** Switches a probe. The screen follows at once and shows it as pending until the processors confirmed. */
export function useSwitchProbe(options: { onError?: (error: Error) => void } = {}) {
  const queries = useQueryClient();
  const { account } = useSession();
  return useMutation({
    mutationFn: async ({ probe, isOn }: Switching) => {
      const input = { params: { probeId: probe.id }, body: { isOn } };
      // Off from any version: it must not fail because somebody else changed something a moment earlier.
      return (await callApi(probeEndpoints.switchProbe, isOn ? { ...input, ifMatch: probe.version } : input))
        .data;
    },
    onMutate: ({ probe, isOn }) => {
      const state = switchedState(probe, isOn, { id: account.id, name: account.name });
      if (state) putProbe(queries, { ...probe, state });
    },
    onSuccess: (probe) => putProbe(queries, probe),
    onError: (error, { probe }) => {
      restore(queries, probe);
      options.onError?.(error);
    },
  });
}

/** The state that a switch asks for, unconfirmed; null when the probe cannot be switched. */
function switchedState(probe: Probe, isOn: boolean, by: PersonRef): ProbeState | null {
  const revision = probe.deployedRevision;
  if (revision === null) return null;
  const now = new Date().toISOString();
  const total = 'confirmation' in probe.state ? probe.state.confirmation.total : 1;
  const confirmation = { confirmed: 0, total, requestedAt: now, milliseconds: null };
  if (isOn) return { kind: 'live', revision, since: now, confirmation };
  return { kind: 'paused', revision, since: now, by, isRipCord: false, confirmation };
}

/** Takes back what was shown ahead of the answer, then asks for the truth. */
function restore(queries: QueryClient, probe: Probe): void {
  putProbe(queries, probe);
  void queries.invalidateQueries({ queryKey: queryKeys.probe(probe.id), exact: true });
  void queries.invalidateQueries({ queryKey: queryKeys.probes(probe.document.scope.environment) });
}
