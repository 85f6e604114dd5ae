import { type EndpointOutput, type Endpoints, type Probe, probeEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from './api-client.ts';
import { keeping, newestProbe, newestProbes } from './newest.ts';
import { queryKeys } from './query-keys.ts';

const PAGE_SIZE = 200;
/** An environment has at most a thousand deployed probes; drafts on top of that are cut, newest first. */
const MAX_PAGES = 10;

/** Every probe of an environment, newest change first. Kept current by the event stream. */
export function probesQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.probes(environment),
    queryFn: ({ signal }) => fetchAllProbes(environment, signal),
    structuralSharing: keeping(newestProbes),
  });
}

/** One probe. Kept current by the event stream. */
export function probeQuery(probeId: string) {
  return queryOptions({
    queryKey: queryKeys.probe(probeId),
    queryFn: async ({ signal }) =>
      (await callApi(probeEndpoints.getProbe, { params: { probeId }, signal })).data,
    structuralSharing: keeping(newestProbe),
  });
}

async function fetchAllProbes(environment: string, signal: AbortSignal): Promise<readonly Probe[]> {
  const probes: Probe[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer: ProbePage = await fetchPage(environment, cursor, signal);
    probes.push(...answer.items);
    if (answer.nextCursor === null) break;
    cursor = answer.nextCursor;
  }
  return probes;
}

type ProbePage = EndpointOutput<Endpoints['listProbes']>;

async function fetchPage(
  environment: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<ProbePage> {
  return (
    await callApi(probeEndpoints.listProbes, { query: { environment, cursor, limit: PAGE_SIZE }, signal })
  ).data;
}
