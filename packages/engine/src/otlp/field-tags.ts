import { FIXED32, FIXED64, LENGTH_DELIMITED, tagOf, VARINT } from './wire-reader.ts';

// Field numbers of opentelemetry.proto.{collector.logs,logs,resource,common}.v1, as tags.

export const REQUEST_RESOURCE_LOGS = tagOf(1, LENGTH_DELIMITED);

export const RESOURCE_LOGS_RESOURCE = tagOf(1, LENGTH_DELIMITED);
export const RESOURCE_LOGS_SCOPE_LOGS = tagOf(2, LENGTH_DELIMITED);

export const RESOURCE_ATTRIBUTES = tagOf(1, LENGTH_DELIMITED);

export const SCOPE_LOGS_SCOPE = tagOf(1, LENGTH_DELIMITED);
export const SCOPE_LOGS_RECORDS = tagOf(2, LENGTH_DELIMITED);

export const SCOPE_NAME = tagOf(1, LENGTH_DELIMITED);

export const RECORD_TIME = tagOf(1, FIXED64);
export const RECORD_SEVERITY_NUMBER = tagOf(2, VARINT);
export const RECORD_SEVERITY_TEXT = tagOf(3, LENGTH_DELIMITED);
export const RECORD_BODY = tagOf(5, LENGTH_DELIMITED);
export const RECORD_ATTRIBUTES = tagOf(6, LENGTH_DELIMITED);
export const RECORD_DROPPED_ATTRIBUTES = tagOf(7, VARINT);
export const RECORD_FLAGS = tagOf(8, FIXED32);
export const RECORD_TRACE_ID = tagOf(9, LENGTH_DELIMITED);
export const RECORD_SPAN_ID = tagOf(10, LENGTH_DELIMITED);
export const RECORD_OBSERVED_TIME = tagOf(11, FIXED64);
export const RECORD_EVENT_NAME = tagOf(12, LENGTH_DELIMITED);

export const KEY_VALUE_KEY = tagOf(1, LENGTH_DELIMITED);
export const KEY_VALUE_VALUE = tagOf(2, LENGTH_DELIMITED);

export const ANY_STRING = tagOf(1, LENGTH_DELIMITED);
export const ANY_BOOL = tagOf(2, VARINT);
export const ANY_INT = tagOf(3, VARINT);
export const ANY_DOUBLE = tagOf(4, FIXED64);
export const ANY_ARRAY = tagOf(5, LENGTH_DELIMITED);
export const ANY_MAP = tagOf(6, LENGTH_DELIMITED);
export const ANY_BYTES = tagOf(7, LENGTH_DELIMITED);

/** `ArrayValue.values` and `KeyValueList.values`. */
export const VALUES = tagOf(1, LENGTH_DELIMITED);

/** Sets of defined field numbers, one bit each: see `WireReader.skipField`. */
export const REQUEST_FIELDS = bits(1);
export const RESOURCE_LOGS_FIELDS = bits(1, 2);
export const RESOURCE_FIELDS = bits(1);
export const SCOPE_LOGS_FIELDS = bits(1, 2);
export const SCOPE_FIELDS = bits(1);
export const RECORD_FIELDS = bits(1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12);
export const KEY_VALUE_FIELDS = bits(1, 2);
export const ANY_FIELDS = bits(1, 2, 3, 4, 5, 6, 7);
export const VALUES_FIELDS = bits(1);

function bits(...fields: number[]): number {
  return fields.reduce((set, field) => set | (1 << field), 0);
}
