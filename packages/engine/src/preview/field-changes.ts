import type { FieldChange, Json, RecordView } from '@lookout/contract';

/** The parts of a record that a probe may write. */
const WRITABLE = ['eventName', 'severityNumber', 'severityText', 'body', 'attributes'] as const;

/** What differs between two states of a record, down to the members of bags. */
export function fieldChanges(before: RecordView, after: RecordView): FieldChange[] {
  return WRITABLE.flatMap((field) => changesIn(field, before[field], after[field]));
}

function changesIn(path: string, before: Json | undefined, after: Json | undefined): FieldChange[] {
  if (isBag(before) && isBag(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      changesIn(`${path}.${key}`, memberOf(before, key), memberOf(after, key)),
    );
  }
  if (isSame(before, after)) return [];
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

/** Lists and plain values are compared whole: both come from the same decoder, in the same order. */
function isSame(before: Json | undefined, after: Json | undefined): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

type Bag = { readonly [key: string]: Json };

function isBag(value: Json | undefined): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function memberOf(bag: Bag, key: string): Json | undefined {
  return Object.hasOwn(bag, key) ? bag[key] : undefined;
}
