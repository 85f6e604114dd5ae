import type { DynamicValue } from '../../../column.ts';
import { encodeBase64 } from '../../../otlp/base64.ts';
import { isList } from '../../../values/dynamic-kinds.ts';
import { alias, type Described, scalarFunction } from '../../definition.ts';
import { limited } from '../limits.ts';
import { guidBytes, guidFromBytes } from './guid-bytes.ts';
import { strictBase64, utf8Text } from './strict-base64.ts';

const encoder = new TextEncoder();

const decoding = { arity: [1, 1], parameters: ['string'] } as const satisfies Partial<Described>;

const encodeText = scalarFunction(
  {
    name: 'base64_encode_tostring',
    signature: 'base64_encode_tostring(text)',
    description: 'The text in base64.',
    example: 'logs | extend packed = base64_encode_tostring(tostring(body))',
    page: 'base64-encode-tostring-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'string',
  },
  ([text]) => limited(encodeBase64(encoder.encode(text as string))),
);

const decodeText = scalarFunction(
  {
    ...decoding,
    name: 'base64_decode_tostring',
    signature: 'base64_decode_tostring(base64)',
    description: 'The text behind base64; empty where the text is no base64 of UTF-8.',
    example: 'logs | extend message = base64_decode_tostring(tostring(body))',
    page: 'base64-decode-tostring-function',
    returns: 'string',
  },
  ([text]) => {
    const bytes = strictBase64(text as string);
    return (bytes && utf8Text(bytes)) ?? '';
  },
);

const encodeArray = scalarFunction(
  {
    name: 'base64_encode_fromarray',
    signature: 'base64_encode_fromarray(bytes)',
    description: 'An array of bytes in base64; empty where it holds anything else.',
    example: 'logs | extend packed = base64_encode_fromarray(dynamic([75, 117]))',
    page: 'base64-encode-fromarray-function',
    arity: [1, 1],
    parameters: ['dynamic'],
    returns: 'string',
  },
  ([array]) => (isList(array) && array.every(isByte) ? limited(encodeBase64(Uint8Array.from(array))) : ''),
);

function isByte(value: DynamicValue): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255;
}

const decodeArray = scalarFunction(
  {
    ...decoding,
    name: 'base64_decode_toarray',
    signature: 'base64_decode_toarray(base64)',
    description: 'The bytes behind base64 as an array; null where the text is no base64.',
    example: 'logs | extend bytes = base64_decode_toarray(tostring(body))',
    page: 'base64-decode-toarray-function',
    returns: 'dynamic',
  },
  ([text]) => {
    const bytes = text === '' ? null : strictBase64(text as string);
    return bytes && Array.from(bytes);
  },
);

const encodeGuid = scalarFunction(
  {
    name: 'base64_encode_fromguid',
    signature: 'base64_encode_fromguid(guid)',
    description: 'The sixteen bytes of a GUID in base64.',
    example: 'logs | extend packed = base64_encode_fromguid(toguid(attributes["request.id"]))',
    page: 'base64-encode-fromguid-function',
    arity: [1, 1],
    parameters: ['guid'],
    returns: 'string',
  },
  ([guid]) => {
    const bytes = guid === null ? null : guidBytes(guid as string);
    return bytes ? encodeBase64(bytes) : '';
  },
);

const decodeGuid = scalarFunction(
  {
    ...decoding,
    name: 'base64_decode_toguid',
    signature: 'base64_decode_toguid(base64)',
    description: 'The GUID whose sixteen bytes are behind base64; null where the text is none.',
    example: 'logs | extend id = base64_decode_toguid(tostring(attributes["request.id"]))',
    page: 'base64-decode-toguid-function',
    returns: 'guid',
  },
  ([text]) => {
    const bytes = strictBase64(text as string);
    return bytes && guidFromBytes(bytes);
  },
);

/** Functions of base64. */
export const base64Functions = [
  encodeText,
  alias('base64_encodestring', encodeText),
  decodeText,
  alias('base64_decodestring', decodeText),
  encodeArray,
  decodeArray,
  encodeGuid,
  decodeGuid,
];
