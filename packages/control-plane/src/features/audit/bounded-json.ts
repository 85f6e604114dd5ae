import { createHash } from 'node:crypto';
import type { Json } from '@lookout/contract';

const MAX_CHARACTERS = 32_768;
const MAX_TEXT = 4_096;
/** Enough of a long text to recognise it. */
const SHOWN_TEXT = 1_024;

/** A value small enough for the audit log: long texts are cut, and what still is too large is named by its hash. */
export function boundedJson(value: Json): Json {
  const cut = cutTexts(value);
  const text = JSON.stringify(cut);
  if (text.length <= MAX_CHARACTERS) return cut;
  return { omitted: `${text.length} characters`, sha256: sha256(JSON.stringify(value)) };
}

function cutTexts(value: Json): Json {
  if (typeof value === 'string') return cutText(value);
  if (Array.isArray(value)) return value.map(cutTexts);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cutTexts(member)]));
}

function cutText(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  return `${text.slice(0, SHOWN_TEXT)}… (${text.length} characters, SHA-256 ${sha256(text)})`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
