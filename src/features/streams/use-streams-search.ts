import { useNavigate, useSearch } from '@tanstack/react-router';
import type { StreamsSearch } from './url.ts';

/** The state of the page as the URL has it, and the way to change parts of it. */
export function useStreamsSearch(): readonly [StreamsSearch, (change: Partial<StreamsSearch>) => void] {
  const search = useSearch({ from: '/shell/streams' });
  const navigate = useNavigate({ from: '/streams' });
  // A tab is a place to go back to; narrowing a list is not.
  const change = (part: Partial<StreamsSearch>) =>
    void navigate({ search: (known) => ({ ...known, ...part }), replace: part.tab === undefined });
  return [search, change];
}
