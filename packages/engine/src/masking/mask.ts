import type { Json } from '@lookout/contract';
import { isSensitiveName } from './sensitive-name.ts';
import { SENSITIVE_PATTERNS, type SensitiveKind } from './sensitive-patterns.ts';

/** Stands for a value whose name gives it away. */
export const MASKED = '[masked]';
/** Longer texts are masked from here on: nobody looks through a megabyte for a secret while a stream waits. */
const MAX_SEARCHED_LENGTH = 65_536;
/** Deeper values are masked whole. */
const MAX_DEPTH = 32;

/** What stands for a piece of text that gives itself away by its form. */
export function maskOf(kind: SensitiveKind): string {
  return `[masked ${kind}]`;
}

/** A text with everything in it masked that looks like a secret or a person. The same text when nothing does. */
export function maskText(text: string): string {
  return replaceSensitive(text, () => undefined);
}

/** What a text has in it that looks like a secret or a person, without a word of it. */
export function sensitiveKinds(text: string): ReadonlySet<SensitiveKind> {
  const kinds = new Set<SensitiveKind>();
  replaceSensitive(text, (kind) => kinds.add(kind));
  return kinds;
}

function replaceSensitive(text: string, tell: (kind: SensitiveKind) => void): string {
  let masked = text.length > MAX_SEARCHED_LENGTH ? text.slice(0, MAX_SEARCHED_LENGTH) + MASKED : text;
  for (const { kind, pattern, mark, confirms } of SENSITIVE_PATTERNS) {
    if (mark !== undefined && !masked.includes(mark)) continue;
    masked = masked.replace(pattern, (found) => {
      if (confirms && !confirms(found)) return found;
      tell(kind);
      return maskOf(kind);
    });
  }
  return masked;
}

/** A value as someone may see it who must not see secrets: by the name of its field, and by the form of its texts. */
export function maskValue(name: string, value: Json): Json {
  return isSensitiveName(name) && value !== null ? MASKED : maskJson(value);
}

/** Any JSON with its secrets masked, by the names of its members and the form of its texts. The keys stay. */
export function maskJson(value: Json, depth = 0): Json {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return MASKED;
  if (isList(value)) return value.map((item) => maskJson(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      isSensitiveName(key) && member !== null ? MASKED : maskJson(member, depth + 1),
    ]),
  );
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
