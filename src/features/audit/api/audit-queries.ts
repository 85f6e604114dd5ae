import { auditEndpoints } from '@lookout/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { toAuditFilter } from '../model/audit-filter.ts';
import type { AuditSearch } from '../url.ts';

const PAGE = 100;
const STALE_MS = 5_000;

/** The log, newest first, a page at a time. */
export function auditQuery(environment: string, { entry: _entry, ...search }: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: queryKeys.audit(environment, search),
    queryFn: async ({ pageParam, signal }) => {
      const filter = toAuditFilter(search, { environment, now: Date.now() });
      const query = { ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) };
      return (await callApi(auditEndpoints.listAudit, { query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: STALE_MS,
  });
}

/** One entry with what changed. It never changes itself. */
export function auditEntryQuery(sequence: number) {
  return queryOptions({
    queryKey: queryKeys.auditEntry(sequence),
    queryFn: async ({ signal }) =>
      (await callApi(auditEndpoints.getAuditEntry, { params: { sequence }, signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
