import type { Codes, DynamicColumn, DynamicValue, StringColumn } from '../column.ts';
import { newCodes } from '../columns/codes.ts';
import { remembered } from '../columns/remembered.ts';
import { decodeAttributes } from './attribute-columns.ts';
import { decodeAnyValue } from './decode-any-value.ts';
import { messageOf } from './dynamic-json.ts';
import { LazyDictionary } from './lazy-dictionary.ts';
import type { LogIndex } from './log-index.ts';
import { RECORD, RECORD_STRIDE } from './record-index.ts';
import { decodeUtf8 } from './utf8.ts';

/** The attributes of the emitting services: one code a `ResourceLogs`. */
export function resourceColumn(index: LogIndex): DynamicColumn {
  const codes = resourceCodes(index);
  return {
    type: 'dynamic',
    codes,
    dictionary: resourceDictionary<DynamicValue>(index, null, (resource) => allAttributes(index, resource)),
    member: remembered((key) => ({
      type: 'dynamic',
      codes,
      dictionary: resourceDictionary<DynamicValue>(index, null, (resource) =>
        resourceAttribute(index, resource, key),
      ),
    })),
  };
}

/** One attribute of the emitting services as text, `''` where it is absent. */
export function resourceTextColumn(index: LogIndex, key: string): StringColumn {
  const dictionary = resourceDictionary(index, '', (resource) =>
    messageOf(resourceAttribute(index, resource, key)),
  );
  return { type: 'string', codes: resourceCodes(index), dictionary };
}

/** The names of the instrumentation scopes. */
export function scopeNameColumn(index: LogIndex): StringColumn {
  const dictionary = new LazyDictionary({ size: index.scopes.length + 1 }, '', (code) => {
    const scope = index.scopes[code - 1]!;
    return decodeUtf8(index.bytes, { start: scope.nameStart, end: scope.nameEnd });
  });
  return { type: 'string', codes: codesOf(index, (scope) => scope + 1), dictionary };
}

/** All attributes of one `ResourceLogs`. */
export function allAttributes(index: LogIndex, resource: number): DynamicValue {
  const { firstAttribute, endAttribute } = index.resources[resource]!;
  return decodeAttributes(index.resourceAttributes, firstAttribute, endAttribute);
}

/** One attribute of one `ResourceLogs`; null where it is absent. */
export function resourceAttribute(index: LogIndex, resource: number, key: string): DynamicValue {
  const { firstAttribute, endAttribute } = index.resources[resource]!;
  const attributes = index.resourceAttributes;
  const code = attributes.codeOfKey(key);
  const slot =
    code === 0
      ? -1
      : attributes.find(code, { first: firstAttribute, end: endAttribute, likely: firstAttribute });
  if (slot < 0) return null;
  return decodeAnyValue(index.bytes, { start: attributes.valueStart(slot), end: attributes.valueEnd(slot) });
}

function resourceDictionary<T>(
  index: LogIndex,
  empty: T,
  decode: (resource: number) => T,
): LazyDictionary<T> {
  return new LazyDictionary({ size: index.resources.length + 1 }, empty, (code) => decode(code - 1));
}

function resourceCodes(index: LogIndex): Codes {
  return codesOf(index, (scope) => index.scopes[scope]!.resource + 1);
}

function codesOf(index: LogIndex, codeOfScope: (scope: number) => number): Codes {
  const { data, count } = index.records;
  const codes = newCodes(count, index.scopes.length + 1);
  const byScope = index.scopes.map((_, scope) => codeOfScope(scope));
  for (let row = 0; row < count; row++) codes[row] = byScope[data[row * RECORD_STRIDE + RECORD.SCOPE]!]!;
  return codes;
}
