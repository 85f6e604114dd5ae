import type { DynamicColumn, DynamicValue, NumberColumn, StringColumn, TimeColumn } from '../column.ts';
import { ByteInterner } from './byte-interner.ts';
import type { ByteRange } from './byte-range.ts';
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

/** How the bytes of a field become its value. */
export type Decode<T> = (bytes: Uint8Array, range: ByteRange) => T;

/** Equal bytes share a code; an absent or empty field has code 0. */
function rangeCodes(index: LogIndex, slot: RangeSlot): { codes: Uint32Array; distinct: ByteInterner } {
  const { data, count } = index.records;
  const codes = new Uint32Array(count);
  const distinct = new ByteInterner(index.words, count);
  for (let row = 0, at = slot as number; row < count; row++, at += RECORD_STRIDE) {
    const start = data[at]!;
    const end = data[at + 1]!;
    if (start !== end) codes[row] = distinct.intern(start, end);
  }
  return { codes, distinct };
}

/** A dictionary over interned bytes. */
export function dictionaryOf<T>(distinct: ByteInterner, empty: T, decode: Decode<T>): LazyDictionary<T> {
  return new LazyDictionary<T>(distinct.size, empty, (code) =>
    decode(distinct.bytes, { start: distinct.start(code), end: distinct.end(code) }),
  );
}

/** A text field, or one that reads as text through `decode`. */
export function textColumn(index: LogIndex, slot: RangeSlot, decode: Decode<string>): StringColumn {
  const { codes, distinct } = rangeCodes(index, slot);
  return { type: 'string', codes, dictionary: dictionaryOf(distinct, '', decode) };
}

/** The body as a value. */
export function bodyColumn(index: LogIndex): DynamicColumn {
  const { codes, distinct } = rangeCodes(index, RECORD.BODY);
  return { type: 'dynamic', codes, dictionary: dictionaryOf<DynamicValue>(distinct, null, decodeAnyValue) };
}

/** The body as text, over the same codes as `body`. */
export function messageColumn(body: DynamicColumn): StringColumn {
  const dictionary = new LazyDictionary(body.dictionary.size, '', (code) =>
    messageOf(body.dictionary.get(code)),
  );
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
  const nulls = new Uint8Array(count);
  for (let row = 0, base = 0; row < count; row++, base += RECORD_STRIDE) {
    const slot = base + ((data[base + first]! | data[base + first + 1]!) === 0 ? second : first);
    const [low, high] = [data[slot]!, data[slot + 1]!];
    if ((low | high) === 0) nulls[row] = 1;
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
  for (let row = 0; row < count; row++) values[row] = data[row * RECORD_STRIDE + RECORD.SEVERITY]! | 0;
  return { type: 'int', values };
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
