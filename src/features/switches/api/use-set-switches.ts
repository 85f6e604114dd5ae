import { rolloutEndpoints, type SwitchGroup } from '@lookout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast, toastError } from '../../../components/toast.ts';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { refusedText } from '../model.ts';

interface AskedMove {
  readonly group: SwitchGroup;
  readonly isOn: boolean;
  readonly reason?: string;
  /** The version of the switches that were seen. Going off ignores it. */
  readonly version: number;
}

/** Flips every probe of a group. Not optimistic: it must never look off before the server took it. */
export function useSetSwitches(environment: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, ...body }: AskedMove) => {
      const seen = body.isOn ? { ifMatch: version } : {};
      return (await callApi(rolloutEndpoints.setSwitches, { params: { environment }, body, ...seen })).data;
    },
    onSuccess: (outcome) => {
      const detail = refusedText(outcome);
      if (detail !== null) toast({ title: `Not all of ${outcome.group.name} is on`, detail, tone: 'warn' });
    },
    onError: (error, { group }) => toastError(`${group.name} could not be switched`, error),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.switchboard(environment) }),
  });
}
