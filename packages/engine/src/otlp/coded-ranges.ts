import type { Codes } from '../column.ts';
import { copyCodes, newCodes } from '../columns/codes.ts';
import { ByteInterner } from './byte-interner.ts';
import type { ByteRange } from './byte-range.ts';
import { LazyDictionary } from './lazy-dictionary.ts';
import type { LogIndex } from './log-index.ts';

/** How the bytes of a field become its value. */
export type Decode<T> = (bytes: Uint8Array, range: ByteRange) => T;

/** What is to be coded: some rows, or all of them where `rows` is null. */
export interface Coding {
  readonly codes: Codes;
  readonly distinct: ByteInterner;
  readonly rows: Uint32Array | null;
}

/** One stretch of bytes a record as codes, and what they stand for. */
export class CodedRanges {
  readonly codes: Codes;
  readonly distinct: ByteInterner;
  #dictionary: LazyDictionary<unknown> | undefined;

  constructor(codes: Codes, distinct: ByteInterner, dictionary?: LazyDictionary<unknown>) {
    this.codes = codes;
    this.distinct = distinct;
    this.#dictionary = dictionary;
  }

  /** Whether every record has the same bytes, as far as that is seen without a look at all codes. */
  get isConstant(): boolean {
    const { size } = this.distinct;
    return size === 1 || (size === 2 && !this.codes.includes(0));
  }

  /** The values, each decoded once. A range has one way to be decoded. */
  dictionary<T>(empty: T, decode: Decode<T>): LazyDictionary<T> {
    const { distinct } = this;
    this.#dictionary ??= new LazyDictionary<unknown>(distinct, empty, (code) =>
      decode(distinct.bytes, { start: distinct.start(code), end: distinct.end(code) }),
    );
    return this.#dictionary as LazyDictionary<T>;
  }

  /** The same ranges with room to code `added` more, in a copy of the codes; codes and values that are known stay. */
  continued(index: LogIndex, added: number): CodedRanges {
    this.distinct.moveTo(index.words);
    return new CodedRanges(
      copyCodes(this.codes, this.distinct.size + added),
      this.distinct,
      this.#dictionary,
    );
  }
}

/** The codes of an index under a name, made once. After a rewriting only the rewritten records are coded anew. */
export function codedRanges(index: LogIndex, name: string, code: (coding: Coding) => void): CodedRanges {
  const known = index.coded.get(name);
  if (known) return known;
  const made = continuedFrom(index, name, code) ?? allCoded(index, code);
  index.coded.set(name, made);
  return made;
}

function allCoded(index: LogIndex, code: (coding: Coding) => void): CodedRanges {
  const { count } = index.records;
  const made = new CodedRanges(newCodes(count, count + 1), new ByteInterner(index.words, count));
  code({ ...made, rows: null });
  return made;
}

/** What an index before knew, with the records coded that were rewritten since. */
function continuedFrom(
  index: LogIndex,
  name: string,
  code: (coding: Coding) => void,
): CodedRanges | undefined {
  const rewritten: Uint32Array[] = [];
  let added = 0;
  for (let at = index; at.rewriting; at = at.rewriting.from) {
    rewritten.push(at.rewriting.rows);
    added += at.rewriting.rows.length;
    const older = at.rewriting.from.coded.get(name);
    if (!older) continue;
    const made = older.continued(index, added);
    for (const rows of rewritten) code({ codes: made.codes, distinct: made.distinct, rows });
    return made;
  }
  return undefined;
}
