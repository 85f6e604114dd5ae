import type { DynamicColumn, DynamicValue, NumberColumn, StringColumn, TimeColumn } from '../column.ts';
import { type CodedRanges, codedRanges, type Decode } from './coded-ranges.ts';
import { decodeAnyValue } from './decode-any-value.ts';
import { messageOf } from './dynamic-json.ts';
import { LazyDictionary } from './lazy-dictionary.ts';
import type { LogIndex } from './log-index.ts';
import { type RangeSlot, RECORD, RECORD_STRIDE } from './record-index.ts';
import { severityLevelOf } from './severity.ts';

const NANOS_IN_MS = 1_000_000;
/** 2^32 nanoseconds, split as `Instant`s are. */
const HIGH_MS = 4294;
const HIGH_NANOS = 967_296;

/** Equal bytes share a code; an absent or empty field has code 0. */
function rangeCodes(index: LogIndex, slot: RangeSlot): CodedRanges {
  return codedRanges(index, `field ${slot}`, ({ codes, distinct, rows }) => {
    const { data } = index.records;
    for (let i = 0; i < (rows ?? codes).length; i++) {
      const row = rows ? rows[i]! : i;
      const start = data[row * RECORD_STRIDE + slot]!;
      const end = data[row * RECORD_STRIDE + slot + 1]!;
      codes[row] = start === end ? 0 : distinct.intern(start, end);
    }
  });
}

/** A text field, or one that reads as text through `decode`. */
export function textColumn(index: LogIndex, slot: RangeSlot, decode: Decode<string>): StringColumn {
  const ranges = rangeCodes(index, slot);
  return {
    type: 'string',
    codes: ranges.codes,
    dictionary: ranges.dictionary('', decode),
    isConstant: ranges.isConstant,
  };
}

/** The body as a value. */
export function bodyColumn(index: LogIndex): DynamicColumn {
  const ranges = rangeCodes(index, RECORD.BODY);
  return {
    type: 'dynamic',
    codes: ranges.codes,
    dictionary: ranges.dictionary<DynamicValue>(null, decodeAnyValue),
  };
}

/** The body as text, over the same codes as `body`. */
export function messageColumn(body: DynamicColumn): StringColumn {
  const dictionary = new LazyDictionary(body.dictionary, '', (code) => messageOf(body.dictionary.get(code)));
  return { type: 'string', codes: body.codes, dictionary };
}

/** When the event occurred; where the source does not say, when it was observed, as OpenTelemetry's data model advises. */
export function timestampColumn(index: LogIndex): TimeColumn {
  return timeColumn(index, RECORD.TIME_LOW, RECORD.OBSERVED_LOW);
}

export function observedColumn(index: LogIndex): TimeColumn {
  return timeColumn(index, RECORD.OBSERVED_LOW, RECORD.OBSERVED_LOW);
}

/** The time in one slot, or in a second one where that is zero; null where both are. */
function timeColumn(index: LogIndex, first: number, second: number): TimeColumn {
  const { data, count } = index.records;
  const ms = new Float64Array(count);
  const nanos = new Uint32Array(count);
  let nulls: Uint8Array | undefined;
  for (let row = 0, base = 0; row < count; row++, base += RECORD_STRIDE) {
    const slot = base + ((data[base + first]! | data[base + first + 1]!) === 0 ? second : first);
    const [low, high] = [data[slot]!, data[slot + 1]!];
    if ((low | high) === 0) {
      nulls ??= new Uint8Array(count);
      nulls[row] = 1;
    }
    // 2^32 ns do not fit a double's exact range when multiplied out, so the high word is split first.
    const rest = high * HIGH_NANOS + low;
    const restMs = Math.floor(rest / NANOS_IN_MS);
    ms[row] = high * HIGH_MS + restMs;
    nanos[row] = rest - restMs * NANOS_IN_MS;
  }
  return { type: 'datetime', ms, nanos, nulls };
}

export function severityNumberColumn(index: LogIndex): NumberColumn {
  const { data, count } = index.records;
  const values = new Float64Array(count);
  let others = 0;
  for (let row = 0; row < count; row++) {
    values[row] = data[row * RECORD_STRIDE + RECORD.SEVERITY]! | 0;
    others |= values[row]! ^ values[0]!;
  }
  return { type: 'int', values, isConstant: others === 0 };
}

/** Application Insights' five levels; null where the record has no severity. */
export function severityLevelColumn(index: LogIndex): NumberColumn {
  const { values } = severityNumberColumn(index);
  const nulls = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const level = severityLevelOf(values[row]!);
    if (level === null) nulls[row] = 1;
    values[row] = level ?? 0;
  }
  return { type: 'int', values, nulls };
}
