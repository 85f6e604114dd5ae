import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { AppRouter } from './router.tsx';

interface AppProps {
  readonly queries: QueryClient;
  readonly router: AppRouter;
}

/** The whole console: providers around the router. */
export function App({ queries, router }: AppProps) {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
