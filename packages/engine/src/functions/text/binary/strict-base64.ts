import { decodeBase64 } from '../../../otlp/json/decode-base64.ts';

const SHAPE = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes of standard base64 with its padding (RFC 4648, section 4); null for any other text. */
export function strictBase64(text: string): Uint8Array | null {
  return text.length % 4 === 0 && SHAPE.test(text) ? decodeBase64(text) : null;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that bytes are in UTF-8; null where they are none. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
