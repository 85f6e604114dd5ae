import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { auditQuery } from '../api/audit-queries.ts';
import { useAuditSearch } from '../use-audit-search.ts';
import { AuditDrawer } from './audit-drawer.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { VerificationBar } from './verification-bar.tsx';

/** Who did what, when and from where; and the proof that nobody changed it. */
export function AuditPage() {
  const environment = useEnvironment();
  const isAllowed = useHasRight('administer');
  if (isAllowed) return <AuditLog environment={environment} />;
  return (
    <EmptyState icon={<ScrollText size={20} aria-hidden="true" />} title="The audit log is not for you">
      Reading what everybody did takes the right “administer” in {environment}. Somebody who has it can grant
      it.
    </EmptyState>
  );
}

function AuditLog({ environment }: { readonly environment: string }) {
  const [search, change] = useAuditSearch();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    auditQuery(environment, search),
  );
  const entries = data?.pages.flatMap(({ items }) => items);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <title>Audit · Lookout</title>
      <h1 className="sr-only">Audit</h1>
      <AuditFilters environment={environment} />
      <VerificationBar onShow={(entry) => change({ entry, here: undefined })} />
      <div className="min-h-0 grow">
        {error && !entries && (
          <ErrorState
            title="The audit log could not be loaded"
            error={error}
            onRetry={() => void refetch()}
          />
        )}
        {!error && !entries && <SkeletonRows label="Loading the audit log" rows={16} />}
        {entries?.length === 0 && (
          <EmptyState icon={<ScrollText size={20} aria-hidden="true" />} title="No entry fits">
            Widen the time or take a filter away.
          </EmptyState>
        )}
        {entries && entries.length > 0 && (
          <AuditTable
            entries={entries}
            selected={search.entry}
            onSelect={(entry) => change({ entry })}
            older={hasNextPage ? { isPending: isFetchingNextPage, load: () => void fetchNextPage() } : null}
          />
        )}
      </div>
      {search.entry !== undefined && (
        <AuditDrawer sequence={search.entry} onClose={() => change({ entry: undefined })} onNarrow={change} />
      )}
    </div>
  );
}
