import { isLatin } from './text-width.ts';

/**
 * What values take on the heap of V8 with 8-byte pointers, as Node has it; a browser, with pointers of 4 bytes,
 * takes less. Held to what the heap says by `scripts/measure-state.ts`.
 */
const WORD = 8;
const STRING_HEADER = 16;
const HEAP_NUMBER = 16;
const BIGINT = 24;
const INSTANT = 56;
const ARRAY = 48;
const FEW_MEMBERS = 4;

/** A typed array beside its elements: the view, its buffer and the allocator's block. */
export const TYPED_ARRAY_BYTES = 200;

/** A plain object with that many fields. */
export function objectBytes(fields: number): number {
  return (3 + fields) * WORD;
}

/** A `Map` with that many entries: tables of powers of two, three words an entry and half a word for its chain. */
export function mapBytes(entries: number): number {
  return 72 + 28 * capacityFrom(4, entries, (capacity) => capacity * 2);
}

/** A JavaScript array that grew to a length by `push`. */
export function arrayBytes(length: number): number {
  return ARRAY + WORD * capacityFrom(0, length, (capacity) => capacity + 1 + ((capacity + 1) >> 1) + 16);
}

function capacityFrom(start: number, needed: number, grow: (capacity: number) => number): number {
  let capacity = start;
  while (capacity < needed) capacity = grow(capacity);
  return capacity;
}

/** What a value takes beside the word that points to it. Accepts whatever a `Scalar` may be. */
export function valueBytes(value: unknown): number {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number') return isSmall(value) ? 0 : HEAP_NUMBER;
  if (typeof value === 'bigint') return BIGINT;
  if (value === null || typeof value !== 'object') return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + WORD + valueBytes(item), ARRAY);
  return 'ms' in value && 'nanos' in value ? INSTANT : bagBytes(value);
}

function textBytes(text: string): number {
  const width = isLatin(text) ? 1 : 2;
  return STRING_HEADER + Math.ceil((text.length * width) / WORD) * WORD;
}

/** Names of members are shared by all bags that have them. */
function bagBytes(bag: object): number {
  const members = Object.values(bag);
  const header = members.length > FEW_MEMBERS ? 56 : 24;
  return members.reduce<number>((sum, member) => sum + WORD + valueBytes(member), header);
}

/** Whole numbers of 32 bits stand in the word itself. */
function isSmall(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}
