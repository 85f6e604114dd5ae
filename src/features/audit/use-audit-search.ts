import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AuditSearch } from './url.ts';

/** The state of the page as the URL has it, and the way to change parts of it. */
export function useAuditSearch(): readonly [AuditSearch, (change: Partial<AuditSearch>) => void] {
  const search = useSearch({ from: '/shell/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const change = (part: Partial<AuditSearch>) =>
    void navigate({ search: (known) => ({ ...known, ...part }), replace: true });
  return [search, change];
}
