import type { ViewName } from '@lookout/contract';
import { MEMBER_FATE } from '../columns/bag-patch.ts';
import type { RecordPatches } from '../otlp/record-patcher.ts';
import { fieldTags, type RecordEdit, writeFields } from '../otlp/rewrite-record.ts';
import { type Assign, assignments } from './assignments.ts';
import type { ColumnDiff, RowPairs } from './column-diff.ts';
import { framesByCode } from './frames.ts';
import type { RowSource } from './record-edits.ts';

/** Where a column is written to. */
export interface FieldTarget {
  readonly view: ViewName;
  readonly pairs: RowPairs;
  readonly source: RowSource;
}

/** A column that is a field of the record: the field goes where it stands, and its new value is written at the end. */
export function fieldPatch(
  { name, isChanged, valueAt }: ColumnDiff,
  { view, pairs, source }: FieldTarget,
): RecordPatches['fields'][number] {
  const assign = assignments[view][name] as Assign;
  const editAt = (row: number): RecordEdit => {
    const edit: RecordEdit = {};
    assign(edit, valueAt(row), { batch: source.batch, row: source.rowOf(row) });
    return edit;
  };
  const first = isChanged!.indexOf(1);
  const [tag = 0] = first < 0 ? [] : fieldTags(editAt(first));
  const column = pairs.after.typeOf(name) === undefined ? undefined : pairs.after.column(name);
  return {
    tag,
    fate: isChanged!.map((changed) => (changed === 1 ? MEMBER_FATE.SET : MEMBER_FATE.KEPT)),
    write: framesByCode(column, (writer, row) => writeFields(writer, editAt(row))),
  };
}
