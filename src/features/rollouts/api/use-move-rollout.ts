import { type Rollout, type RolloutMove, rolloutEndpoints } from '@lookout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Moves a rollout. Going on fails with status 412 when it changed meanwhile; stopping never does. */
export function useMoveRollout(rollout: Rollout) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ move, reason }: { readonly move: RolloutMove; readonly reason: string }) => {
      const isGoingOn = move === 'resume' || move === 'continue';
      const input = { params: { rolloutId: rollout.id }, body: { move, reason } };
      return (
        await callApi(
          rolloutEndpoints.moveRollout,
          isGoingOn ? { ...input, ifMatch: rollout.version } : input,
        )
      ).data;
    },
    onSuccess: (moved) => queries.setQueryData(queryKeys.rollout(rollout.id), moved),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.rollouts(rollout.environment) }),
  });
}
