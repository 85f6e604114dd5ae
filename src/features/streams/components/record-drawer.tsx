import type { RecordView } from '@lookout/contract';
import { useEffect, useState } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { Drawer } from '../../../components/drawer.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { JsonTree } from '../../../components/json-tree.tsx';
import type { JsonTreeRow } from '../../../components/json-tree-rows.ts';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { formatBytes, formatNanoseconds } from '../../../lib/format.ts';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import type { SampledRecord, TapOutcome } from '../../../lib/workers/sample-types.ts';
import { selectedField, selectionText } from '../model/record-path.ts';
import { durableIdText } from '../model/volumes.ts';
import { StartProbe } from './start-probe.tsx';

interface RecordDrawerProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** One sampled record in full. Selecting a field offers a probe that begins with it. */
export function RecordDrawer({ id, onClose }: RecordDrawerProps) {
  const record = useSampledRecord(id);
  const subtitle = record ? formatNanoseconds(record.before.timestamp) : undefined;
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={record ? durableIdText(record.before.eventName) : 'Record'}
      subtitle={subtitle}
    >
      {record === undefined && <SkeletonRows label="Loading the record" />}
      {record === null && (
        <EmptyState title="The sample no longer holds this record">
          It keeps the newest ones only. Close this and choose a later line.
        </EmptyState>
      )}
      {record && <RecordBody key={record.id} record={record} />}
    </Drawer>
  );
}

/** The record; undefined while it is on its way, null when it is gone. A shown record stays, whatever the sample drops. */
function useSampledRecord(id: number): SampledRecord | null | undefined {
  const [loaded, setLoaded] = useState<{ readonly id: number; readonly record: SampledRecord | null }>();
  useEffect(() => {
    let isCurrent = true;
    void sampleClient.record(id).then((outcome) => {
      if (isCurrent) setLoaded({ id, record: outcome.ok ? outcome.value : null });
    });
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return loaded?.id === id ? loaded.record : undefined;
}

const OUTCOMES: Record<TapOutcome, { readonly tone: 'neutral' | 'warn' | 'bad'; readonly text: string }> = {
  kept: { tone: 'neutral', text: 'left as it came' },
  changed: { tone: 'warn', text: 'changed by a probe' },
  dropped: { tone: 'bad', text: 'dropped by a probe' },
};

function RecordBody({ record }: { readonly record: SampledRecord }) {
  const [selected, setSelected] = useState<JsonTreeRow | null>(null);
  const { before, after, outcome } = record;
  const field = selected && selectedField(selected.path);
  const service = String(before.resource['service.name'] ?? '');
  return (
    <>
      <div className="flex items-center gap-2 border-b px-4 py-2">
        <Badge tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].text}</Badge>
        <span className="tabular text-data text-muted">{formatBytes(before.bytes)}</span>
      </div>
      <section aria-label="Start from this record" className="border-b px-4 py-3">
        <p className="mb-2 text-data text-muted">
          {field ? selectionText(field) : 'Select a field below to start a probe from it.'}
        </p>
        <StartProbe service={service} durableId={before.eventName} field={field?.field ?? undefined} />
      </section>
      <RecordTree
        title={outcome === 'changed' ? 'As it came' : 'Record'}
        record={before}
        selectedId={selected?.id ?? null}
        onSelect={setSelected}
      />
      {after && outcome === 'changed' && <RecordTree title="As it left" record={after} />}
    </>
  );
}

interface RecordTreeProps {
  readonly title: string;
  readonly record: RecordView;
  readonly selectedId?: string | null;
  readonly onSelect?: (row: JsonTreeRow) => void;
}

function RecordTree({ title, record, selectedId, onSelect }: RecordTreeProps) {
  return (
    <section className="px-3 py-3">
      <h3 className="mb-1 px-1 font-semibold">{title}</h3>
      <JsonTree
        label={title}
        value={record}
        {...(selectedId !== undefined && { selectedId })}
        {...(onSelect && { onSelect })}
      />
    </section>
  );
}
