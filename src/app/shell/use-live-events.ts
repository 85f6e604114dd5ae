import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { EventClient } from '../../lib/events.ts';

/** Keeps the query cache in step with the server for as long as the shell is shown. */
export function useLiveEvents(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const client = new EventClient(queries);
    client.open();
    return () => client.close();
  }, [queries]);
}
