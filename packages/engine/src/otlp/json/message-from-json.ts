import { create, type DescField, type DescMessage, type Message } from '@bufbuild/protobuf';
import { JsonError } from './json-error.ts';
import type { ExactJson } from './parse-json.ts';
import { hexFromJson, scalarFromJson } from './scalar-from-json.ts';

/** As deep as the wire reader goes; every value takes two messages a level. */
const MAX_DEPTH = 110;
const HEX_FIELDS = new Set(['traceId', 'spanId', 'parentSpanId']);

interface Place {
  readonly path: string;
  readonly depth: number;
}

/** A message from OTLP/JSON: keys in lowerCamelCase, null as absent, unknown keys passed over, as the specification says. */
export function messageFromJson(
  schema: DescMessage,
  json: ExactJson,
  place: Place = { path: '', depth: 0 },
): Message {
  if (!isObject(json)) throw new JsonError(place.path, 'expected an object');
  if (place.depth > MAX_DEPTH) throw new JsonError(place.path, 'it nests too deep');
  const fields: Record<string, unknown> = {};
  for (const field of schema.fields) {
    const value = Object.hasOwn(json, field.localName) ? json[field.localName]! : null;
    if (value === null) continue;
    const path = place.path === '' ? field.localName : `${place.path}.${field.localName}`;
    setField(fields, field, fieldFromJson(field, value, { path, depth: place.depth + 1 }));
  }
  return create(schema, fields as never);
}

/** Protobuf's classes hold a oneof as its case and value. */
function setField(fields: Record<string, unknown>, field: DescField, value: unknown): void {
  if (field.oneof) fields[field.oneof.localName] = { case: field.localName, value };
  else fields[field.localName] = value;
}

function fieldFromJson(field: DescField, value: ExactJson, place: Place): unknown {
  if (field.fieldKind !== 'list') return elementFromJson(field, value, place);
  if (!Array.isArray(value)) throw new JsonError(place.path, 'expected a list');
  return value.map((item: ExactJson, index) =>
    elementFromJson(field, item, { path: `${place.path}[${index}]`, depth: place.depth }),
  );
}

function elementFromJson(field: DescField, value: ExactJson, place: Place): unknown {
  if (field.message) return messageFromJson(field.message, value, place);
  if (HEX_FIELDS.has(field.localName)) return hexFromJson(value, place.path);
  return scalarFromJson[field.scalar!]!(value, place.path);
}

function isObject(value: ExactJson): value is { readonly [key: string]: ExactJson } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
