import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../lib/api-error.ts';

const MAX_RETRIES = 2;

/**
 * The cache of everything that came from the server. Live events keep it current, so little goes stale.
 * `onSignedOut` is called when any request is answered with 401: the session is over.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Requests fail visibly when the server is away, instead of pausing in silence.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (failures, error) => isWorthRetrying(error) && failures < MAX_RETRIES,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

function isWorthRetrying(error: unknown): boolean {
  return !(error instanceof ApiError) || error.isOffline || error.status >= 500;
}
