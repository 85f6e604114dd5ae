import { streamEndpoints } from '@lookout/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

const RENEWAL_MILLISECONDS = 15_000;

/** What probes kept from leaving within a month (`2026-11`; the present one when it is left out), renewed while it is watched. */
export function savingsQuery(environment: string, month: string | undefined) {
  return queryOptions({
    queryKey: queryKeys.savings(environment, month),
    queryFn: async ({ signal }) => {
      const input = { params: { environment }, query: month === undefined ? {} : { month }, signal };
      return (await callApi(streamEndpoints.getSavings, input)).data;
    },
    refetchInterval: RENEWAL_MILLISECONDS,
    placeholderData: keepPreviousData,
  });
}
