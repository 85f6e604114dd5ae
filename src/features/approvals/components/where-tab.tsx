import type { ProbeDocument, Review } from '@lookout/contract';
import { KeyValueList } from '../../../components/key-value-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { formatBytes, formatCount } from '../../../lib/format.ts';

/** Which records it sees, what it may use at most, and when it ends. */
export function WhereTab({ review: { revisionDetail } }: { readonly review: Review }) {
  const { document } = revisionDetail;
  const isAggregate = revisionDetail.plan.steps.some(({ kind }) => kind === 'summarize');
  return (
    <div className="grid divide-y md:grid-cols-2 md:divide-x md:divide-y-0">
      <Panel title="Scope" bodyClassName="p-3">
        <KeyValueList items={scopeItems(document)} />
      </Panel>
      <Panel title="Limits" bodyClassName="p-3">
        <KeyValueList items={limitItems(document, isAggregate)} />
      </Panel>
    </div>
  );
}

function scopeItems({ scope, placement }: ProbeDocument) {
  const attributes = scope.attributes.map(({ key, equals }) =>
    equals === undefined ? `${key} exists` : `${key} = ${equals}`,
  );
  return [
    { label: 'Environment', value: scope.environment },
    { label: 'Services', value: scope.services.join(', ') || 'Every service' },
    { label: 'Attributes', value: attributes.join(', ') || 'No condition' },
    {
      label: 'Placement',
      value: placement === 'off-box' ? 'Off-box: the gateway at the point of ingestion' : placement,
    },
  ];
}

function limitItems({ budget, originals, whenTripped, expiresAt }: ProbeDocument, isAggregate: boolean) {
  const kept = originals === 'keep' ? 'Stay in the stream' : 'Leave the stream once counted';
  return [
    { label: 'CPU time', value: `at most ${formatCount(budget.cpuMillisecondsPerSecond)} ms/s` },
    { label: 'Memory', value: `at most ${formatBytes(budget.stateBytes)}` },
    { label: 'Records out', value: `at most ${formatCount(budget.recordsOutPerSecond)}/s` },
    ...(isAggregate ? [{ label: 'Originals', value: kept }] : []),
    {
      label: 'When tripped',
      value: whenTripped === 'drop' ? 'Records in scope are held back' : 'Records pass untouched',
    },
    { label: 'Expires', value: expiresAt === null ? 'Never' : <TimeText at={expiresAt} /> },
  ];
}
