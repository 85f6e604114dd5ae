import type { Plan } from '@lookout/contract';
import type { DynamicColumn, DynamicValue, MemberPatch } from '../column.ts';
import { EVENT_NAME_DIMENSION } from '../otlp/custom-dimensions.ts';
import { RECORD } from '../otlp/record-index.ts';
import type { RecordPatches } from '../otlp/record-patcher.ts';
import { EVENT_NAME_KEY } from '../otlp/record-scanner.ts';
import { views } from '../views.ts';
import { addedNames } from './added-names.ts';
import { AttributePatches } from './attribute-patches.ts';
import { type ColumnDiff, diffColumn, type RowPairs } from './column-diff.ts';
import { type FieldTarget, fieldPatch } from './field-patch.ts';
import type { RowSource } from './record-edits.ts';
import { touchedColumns } from './touched-columns.ts';

/** The columns whose bags are the attributes. */
const BAGS: ReadonlySet<string> = new Set(['attributes', 'customDimensions']);

/** A record with more than this may make a bag that is over the limit of a dynamic value, which gives null. */
const MOST_PATCHED_BYTES = 262_144;

/**
 * What a transform changes, member by member and field by field. Null where only a look at whole bags can tell:
 * `editsOf` has the same answer for every plan, the slow way.
 */
export function patchesOf(plan: Plan, pairs: RowPairs, source: RowSource): RecordPatches | null {
  const { view } = plan;
  const target: Target = { view, pairs, source, attributes: new AttributePatches(pairs, source), fields: [] };
  const touched = touchedColumns(plan);
  const written = views[view].filter(({ name, isWritable }) => isWritable && touched.has(name));
  const areKnown = written.every(({ name }) =>
    BAGS.has(name) ? patchBags(name, target) : patchField(name, target),
  );
  if (!areKnown) return null;
  for (const name of addedNames(view, pairs)) target.attributes.add(name);
  return target.attributes.isClear ? { attributes: target.attributes.list(), fields: target.fields } : null;
}

interface Target extends FieldTarget {
  readonly attributes: AttributePatches;
  readonly fields: RecordPatches['fields'][number][];
}

/** False where the new value is a nested one, which may share parts with the old one. */
function patchField(name: string, target: Target): boolean {
  const diff = diffColumn(target.pairs, name);
  if (diff.isChanged === null || !diff.isChanged.includes(1)) return true;
  if (target.pairs.after.typeOf(name) === 'dynamic' && hasNested(diff)) return false;
  target.fields.push(fieldPatch(diff, target));
  if (name === 'eventName') {
    target.attributes.remove(EVENT_NAME_KEY, namedByAttribute(diff.isChanged, target.source));
  }
  return true;
}

function hasNested({ isChanged, valueAt }: ColumnDiff): boolean {
  return isChanged!.some((changed, row) => changed === 1 && isNested(valueAt(row)));
}

function isNested(value: DynamicValue): boolean {
  return typeof value === 'object' && value !== null;
}

/** False where the bags that result are not known to be those of the records but for some members. */
function patchBags(name: string, { attributes, pairs, source }: Target): boolean {
  const before = pairs.before.column(name) as DynamicColumn;
  if (pairs.after.typeOf(name) !== 'dynamic') return false;
  const after = pairs.after.column(name) as DynamicColumn;
  if (isFrom(after, before, pairs.origin)) return true;
  const { patch } = after;
  if (!patch || !isFrom(patch.base, before, pairs.origin) || !areSmall(pairs.origin.length, source))
    return false;
  for (const [key, member] of patch.members) {
    if (key === EVENT_NAME_DIMENSION || !isPlain(member)) return false;
    attributes.patch(key, member);
  }
  return true;
}

/** Whether each row of a result still has the very value of the row that it came from. */
function isFrom(after: DynamicColumn, before: DynamicColumn, origin: Uint32Array): boolean {
  if (after.dictionary !== before.dictionary) return false;
  for (let row = 0; row < origin.length; row++) {
    if (after.codes[row] !== before.codes[origin[row]!]) return false;
  }
  return true;
}

function areSmall(count: number, { batch, rowOf }: RowSource): boolean {
  for (let row = 0; row < count; row++) if (batch.recordBytes(rowOf(row)) > MOST_PATCHED_BYTES) return false;
  return true;
}

/** Nested values keep the bytes of what is not touched inside, which takes a look at the old value. */
function isPlain({ fate, value }: MemberPatch): boolean {
  if (value === null) return true;
  for (let row = 0; row < fate.length; row++) {
    if (fate[row] !== 2) continue;
    const member = value.dictionary.get(value.codes[row]!);
    if (isNested(member)) return false;
    if (typeof member === 'string' && member.length > MOST_PATCHED_BYTES) return false;
  }
  return true;
}

/** A name that an attribute carried goes with it. */
function namedByAttribute(isChanged: Uint8Array, { batch, rowOf }: RowSource): Uint8Array {
  const { records } = batch.index;
  return isChanged.map((changed, row) =>
    changed === 1 ? records.get(rowOf(row), RECORD.IS_NAMED_BY_ATTRIBUTE) : 0,
  );
}
