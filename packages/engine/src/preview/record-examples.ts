import type { RecordExample, RecordView } from '@lookout/contract';
import type { LogBatch } from '../otlp/log-batch.ts';
import { readLogs } from '../otlp/read-logs.ts';
import type { ProcessResult } from '../stream/process-result.ts';
import { fieldChanges } from './field-changes.ts';
import { type RowStatuses, STATUSES } from './row-statuses.ts';

interface Tried {
  readonly batch: LogBatch;
  readonly finished: ProcessResult;
  readonly statuses: RowStatuses;
}

const CHANGED = STATUSES.indexOf('changed');

/** Some rows as people look at them: before, after, and field by field what changed. */
export function examplesOf(tried: Tried, rows: Uint32Array): RecordExample[] {
  const after = viewsAfter(tried, rows);
  return Array.from(rows, (row) => {
    const status = STATUSES[tried.statuses.of(row)]!;
    const before = tried.batch.record(row);
    const changed = after.get(row);
    if (changed) return { status, before, after: changed, changes: fieldChanges(before, changed) };
    return { status, before, after: status === 'dropped' ? null : before, changes: [] };
  });
}

/** The changed rows as they leave. */
function viewsAfter({ finished, statuses }: Tried, rows: Uint32Array): Map<number, RecordView> {
  const changed = rows.filter((row) => statuses.of(row) === CHANGED);
  const result = readLogs(finished.changedBytes(changed));
  if (!result.ok) throw new Error(`Changed records do not read: ${result.reason} at ${result.offset}.`);
  return new Map(Array.from(changed, (row, index) => [row, result.batch.record(index)]));
}
