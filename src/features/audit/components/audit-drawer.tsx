import type { AuditEntry } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { Drawer } from '../../../components/drawer.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Hash } from '../../../components/hash.tsx';
import { type KeyValue, KeyValueList } from '../../../components/key-value-list.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { formatAbsoluteTime } from '../../../lib/format.ts';
import { auditEntryQuery } from '../api/audit-queries.ts';
import type { AuditSearch } from '../url.ts';
import { Differences } from './differences.tsx';

interface AuditDrawerProps {
  readonly sequence: number;
  readonly onClose: () => void;
  readonly onNarrow: (change: Partial<AuditSearch>) => void;
}

/** One entry: who, from where, what was before and after, and its place in the chain. */
export function AuditDrawer({ sequence, onClose, onNarrow }: AuditDrawerProps) {
  const { data: entry, error } = useQuery(auditEntryQuery(sequence));
  return (
    <Drawer isOpen onClose={onClose} title={`Entry ${sequence}`} subtitle={entry?.action}>
      {error && <ErrorState title="This entry could not be shown" error={error} />}
      {!entry && !error && <SkeletonRows label="Loading the entry" rows={6} />}
      {entry && (
        <div className="flex flex-col gap-4 p-4">
          <p className="text-title">{entry.text}</p>
          <KeyValueList items={factsOf(entry)} />
          <div className="flex flex-wrap gap-2">
            {entry.actor.id !== null && (
              <Button size="sm" onClick={() => onNarrow({ person: entry.actor.id ?? undefined })}>
                Everything by {entry.actor.name}
              </Button>
            )}
            <Button size="sm" onClick={() => onNarrow({ subject: entry.subject.id })}>
              Everything about this {entry.subject.kind}
            </Button>
          </div>
          <Differences before={entry.before} after={entry.after} />
        </div>
      )}
    </Drawer>
  );
}

function factsOf({ at, actor, from, subject, hash, previousHash }: AuditEntry): KeyValue[] {
  return [
    { label: 'When', value: formatAbsoluteTime(at) },
    { label: 'Who', value: actor.tokenId === null ? actor.name : `${actor.name}, by a token` },
    { label: 'From', value: from ? from.address : 'Lookout itself' },
    ...(from
      ? [
          { label: 'With', value: from.userAgent || 'unknown' },
          { label: 'Request', value: <code>{from.requestId}</code> },
        ]
      : []),
    { label: 'Subject', value: `${subject.kind} ${subject.id}` },
    { label: 'Environment', value: subject.environment ?? 'the whole installation' },
    { label: 'Hash', value: <Hash value={hash} label="hash of this entry" /> },
    { label: 'Follows', value: <Hash value={previousHash} label="hash of the entry before" /> },
  ];
}
