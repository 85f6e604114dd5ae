import type { Plan } from '@lookout/contract';
import { readerOf } from '../columns/read.ts';
import { isDynamicEqual } from '../otlp/dynamic-equal.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import type { RecordEdit } from '../otlp/rewrite-record.ts';
import { views } from '../views.ts';
import { addedNames } from './added-names.ts';
import { type Assign, assignments, mapOf } from './assignments.ts';
import { type ColumnDiff, diffColumn, type RowPairs } from './column-diff.ts';
import { valueOfScalar } from './scalar-value.ts';
import { touchedColumns } from './touched-columns.ts';

/** Where the records of a result come from. */
export interface RowSource {
  readonly batch: LogBatch;
  /** The record's row in `batch` for a row of the result. */
  rowOf(resultRow: number): number;
}

/** The edits that a transform's result asks for, by row of the result; records that stay as they are have none. */
export function editsOf(plan: Plan, pairs: RowPairs, source: RowSource): Map<number, RecordEdit> {
  const { view } = plan;
  const edits = new Map<number, RecordEdit>();
  const touched = touchedColumns(plan);
  for (const { name, isWritable } of views[view]) {
    const assign = assignments[view][name];
    if (isWritable && assign && touched.has(name))
      collect(edits, diffColumn(pairs, name), { assign, source });
  }
  for (const name of addedNames(view, pairs)) addAttribute(edits, { name, pairs, source });
  return edits;
}

function collect(
  edits: Map<number, RecordEdit>,
  { isChanged, valueAt }: ColumnDiff,
  { assign, source }: { assign: Assign; source: RowSource },
): void {
  if (isChanged === null) return;
  for (let row = isChanged.indexOf(1); row >= 0; row = isChanged.indexOf(1, row + 1)) {
    assign(editAt(edits, row), valueAt(row), { batch: source.batch, row: source.rowOf(row) });
  }
}

interface AddedColumn {
  readonly name: string;
  readonly pairs: RowPairs;
  readonly source: RowSource;
}

function addAttribute(edits: Map<number, RecordEdit>, { name, pairs, source }: AddedColumn): void {
  const type = pairs.after.typeOf(name)!;
  const read = readerOf(pairs.after.column(name));
  for (let row = 0; row < pairs.origin.length; row++) {
    const value = valueOfScalar(type, read(row));
    if (value === null) continue;
    const { batch } = source;
    const attributes = edits.get(row)?.attributes ?? mapOf(batch.attributes(source.rowOf(row)));
    // An empty text is to KQL what null is to the other types: it adds nothing, but may clear what is there.
    if (isDynamicEqual(attributes.get(name) ?? (value === '' ? '' : null), value)) continue;
    editAt(edits, row).attributes = new Map(attributes).set(name, value);
  }
}

function editAt(edits: Map<number, RecordEdit>, row: number): RecordEdit {
  const edit = edits.get(row) ?? {};
  edits.set(row, edit);
  return edit;
}
