import { type Described, scalarFunction } from '../../definition.ts';
import { MOST_TEXT } from '../limits.ts';
import { adler32, crc32 } from './checksums.ts';
import { inflate } from './inflate.ts';
import { strictBase64, utf8Text } from './strict-base64.ts';

const shared = {
  arity: [1, 1],
  parameters: ['string'],
  returns: 'string',
} as const satisfies Partial<Described>;

const zlibDecompress = scalarFunction(
  {
    ...shared,
    name: 'zlib_decompress_from_base64_string',
    signature: 'zlib_decompress_from_base64_string(base64)',
    description: 'The text that zlib packed; empty where the text is damaged or larger than 1 MB.',
    example: 'logs | extend message = zlib_decompress_from_base64_string(tostring(body))',
    page: 'zlib-base64-decompress-function',
  },
  ([text]) => decompressed(text as string, unzlib),
);

const gzipDecompress = scalarFunction(
  {
    ...shared,
    name: 'gzip_decompress_from_base64_string',
    signature: 'gzip_decompress_from_base64_string(base64)',
    description: 'The text that gzip packed; empty where the text is damaged or larger than 1 MB.',
    example: 'logs | extend message = gzip_decompress_from_base64_string(tostring(body))',
    page: 'gzip-base64-decompress',
  },
  ([text]) => decompressed(text as string, gunzip),
);

type Unpack = (packed: Uint8Array) => Uint8Array | null;

function decompressed(base64: string, unpack: Unpack): string {
  const packed = strictBase64(base64);
  const bytes = packed && unpack(packed);
  return (bytes && utf8Text(bytes)) ?? '';
}

/** Deflate, with a window of 32 KB and no dictionary, between a header of two bytes and a checksum. */
function unzlib(packed: Uint8Array): Uint8Array | null {
  const [method = 0, flags = 0] = packed;
  if (method !== 0x78 || ((method << 8) | flags) % 31 !== 0 || flags & 0x20) return null;
  const inflated = inflate(packed, 2, MOST_TEXT);
  const trailer = inflated?.trailer(4);
  return inflated && trailer && numberOf(trailer).getUint32(0) === adler32(inflated.bytes)
    ? inflated.bytes
    : null;
}

const GZIP_HEADER = 10;

/** As Kusto documents it, optional fields of the header are not supported. */
function gunzip(packed: Uint8Array): Uint8Array | null {
  const [first, second, method, flags] = packed;
  if (first !== 0x1f || second !== 0x8b || method !== 8 || flags !== 0) return null;
  const inflated = inflate(packed, GZIP_HEADER, MOST_TEXT);
  const trailer = inflated?.trailer(8);
  if (!inflated || !trailer) return null;
  const view = numberOf(trailer);
  const isWhole =
    view.getUint32(0, true) === crc32(inflated.bytes) && view.getUint32(4, true) === inflated.bytes.length;
  return isWhole ? inflated.bytes : null;
}

function numberOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Functions of packed text. */
export const decompressFunctions = [zlibDecompress, gzipDecompress];
