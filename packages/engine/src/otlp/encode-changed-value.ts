import type { DynamicValue } from '../column.ts';
import type { ByteRange } from './byte-range.ts';
import { decodeAnyValue } from './decode-any-value.ts';
import { isDynamicEqual } from './dynamic-equal.ts';
import { writeAnyValue } from './encode-any-value.ts';
import * as tags from './field-tags.ts';
import { type NestedValue, nestedValues } from './nested-values.ts';
import type { WireWriter } from './wire-writer.ts';

/** An `AnyValue` as it stands in the bytes that it came in. */
export interface OldValue extends ByteRange {
  readonly bytes: Uint8Array;
}

/**
 * Writes a value in place of an old one. What is the same inside keeps its bytes, and with them what KQL cannot tell
 * apart: whole numbers that are doubles, bytes that read as text.
 */
export function writeChanged(writer: WireWriter, value: DynamicValue, old: OldValue | null): void {
  if (old === null) writeAnyValue(writer, value);
  else if (isDynamicEqual(decodeAnyValue(old.bytes, old), value)) writer.copy(old.bytes, old.start, old.end);
  else if (Array.isArray(value)) writeList(writer, value as readonly DynamicValue[], old);
  else if (value !== null && typeof value === 'object') writeMap(writer, value as Members, old);
  else writeAnyValue(writer, value);
}

/** Writes one `KeyValue` as the field `tag`, in place of an old value. */
export function writeChangedPair(
  writer: WireWriter,
  tag: number,
  [key, value, old]: readonly [string, DynamicValue, OldValue | null],
): void {
  writer.message(tag, () => {
    writer.text(tags.KEY_VALUE_KEY, key);
    writer.message(tags.KEY_VALUE_VALUE, () => writeChanged(writer, value, old));
  });
}

type Members = { readonly [key: string]: DynamicValue };

function writeMap(writer: WireWriter, members: Members, old: OldValue): void {
  const before = new Map(nestedValues(old, tags.ANY_MAP).map((pair) => [pair.key, pair]));
  writer.message(tags.ANY_MAP, () => {
    for (const [key, member] of Object.entries(members)) {
      writeChangedPair(writer, tags.VALUES, [key, member, before.get(key) ?? null]);
    }
  });
}

function writeList(writer: WireWriter, items: readonly DynamicValue[], old: OldValue): void {
  const before = nestedValues(old, tags.ANY_ARRAY);
  let at = 0;
  writer.message(tags.ANY_ARRAY, () => {
    for (const item of items) {
      at = sameFrom(before, item, at) ?? at;
      writer.message(tags.VALUES, () => writeChanged(writer, item, before[at] ?? null));
      at++;
    }
  });
}

/** How far an item is looked for behind where it should stand: items may have been taken out, but not one by one for ever. */
const LOOK_AHEAD = 16;

/** Where an item stands among those of the old list that are left. */
function sameFrom(before: readonly NestedValue[], item: DynamicValue, from: number): number | undefined {
  for (let at = from; at < Math.min(before.length, from + LOOK_AHEAD); at++) {
    if (isDynamicEqual(decodeAnyValue(before[at]!.bytes, before[at]!), item)) return at;
  }
  return undefined;
}
