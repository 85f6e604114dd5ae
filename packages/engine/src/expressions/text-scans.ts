import type { BoolColumn, Dictionary, DynamicColumn, DynamicValue, StringColumn } from '../column.ts';
import { type MappedCodes, mapDictionary } from '../columns/dictionary.ts';
import { converter } from '../values/convert.ts';
import { MOST_NEEDLES, MultiMatcher } from './multi-matcher.ts';

/** What a rule looks for in texts. */
export interface Needle {
  readonly needle: string;
  readonly isCaseSensitive: boolean;
}

/** A predicate that is true only of texts that contain its needle. */
export interface TextScan extends Needle {
  /** The exact test, of texts in lower case where case does not count. */
  readonly test: (text: string, needle: string) => boolean;
  /** True where containing the needle is all that is asked. */
  readonly isPlain: boolean;
  readonly isNegated: boolean;
}

/** As many predicates over one dictionary are tested by themselves before all needles are looked for together. */
const ALONE = 1;
/** Longer ones are looked for one by one: a matcher's table grows with them. */
const LONGEST_NEEDLE = 256;
const KNOWN = 1 << MOST_NEEDLES;

/** What is known of the texts of one dictionary: for each code which needles it contains, and that this is known. */
interface Scanned {
  uses: number;
  readonly masks: Map<Matcher, Int32Array>;
}

/** Some needles and their matcher. */
interface Matcher {
  readonly fold: (text: string) => string;
  readonly bits: ReadonlyMap<string, number>;
  readonly matcher: MultiMatcher;
}

/**
 * Many rules look into the same texts: each text is looked through once for the needles of all of them. What is found is
 * kept as long as the dictionary lives.
 */
export class TextScans {
  readonly #matchers: readonly Matcher[];
  readonly #scanned = new WeakMap<Dictionary<string>, Scanned>();
  readonly #texts = new WeakMap<Dictionary<DynamicValue>, Dictionary<string>>();

  constructor(needles: readonly Needle[]) {
    this.#matchers = [true, false].flatMap((isCaseSensitive) =>
      matchersOf(
        needles.filter((one) => one.isCaseSensitive === isCaseSensitive),
        isCaseSensitive,
      ),
    );
  }

  /** Values as text, once for all rules that ask. */
  textOf({ codes, dictionary }: DynamicColumn): StringColumn {
    const known = this.#texts.get(dictionary);
    if (known) return { type: 'string', codes, dictionary: known };
    const text: MappedCodes<string> = mapDictionary<DynamicValue, string>({ codes, dictionary }, '', toText);
    this.#texts.set(dictionary, text.dictionary);
    return { type: 'string', ...text };
  }

  /** Tests a column, or returns undefined where the caller had better do so by itself. */
  test(column: StringColumn, scan: TextScan): BoolColumn | undefined {
    const matcher = this.#matcherOf(scan);
    if (!matcher || column.type !== 'string') return undefined;
    const scanned = this.#scanned.get(column.dictionary) ?? { uses: 0, masks: new Map() };
    this.#scanned.set(column.dictionary, scanned);
    if (++scanned.uses <= ALONE) return undefined;
    return testMasks(column, { scan, matcher, masks: masksOf(scanned, matcher, column.dictionary.size) });
  }

  #matcherOf({ needle, isCaseSensitive }: Needle): Matcher | undefined {
    const folded = foldOf(isCaseSensitive)(needle);
    return this.#matchers.find(({ bits, fold }) => fold === foldOf(isCaseSensitive) && bits.has(folded));
  }
}

const asText = converter('dynamic', 'string');
const toText = (value: DynamicValue): string => asText(value) as string;

const same = (text: string): string => text;
const lower = (text: string): string => text.toLowerCase();

function foldOf(isCaseSensitive: boolean): (text: string) => string {
  return isCaseSensitive ? same : lower;
}

function matchersOf(needles: readonly Needle[], isCaseSensitive: boolean): Matcher[] {
  const fold = foldOf(isCaseSensitive);
  const folded = needles.map(({ needle }) => fold(needle)).filter(({ length }) => length <= LONGEST_NEEDLE);
  const distinct = [...new Set(folded)];
  const matchers: Matcher[] = [];
  for (let from = 0; from < distinct.length; from += MOST_NEEDLES) {
    const some = distinct.slice(from, from + MOST_NEEDLES);
    const bits = new Map(some.map((needle, bit) => [needle, 1 << bit]));
    matchers.push({ fold, bits, matcher: new MultiMatcher(some) });
  }
  return matchers;
}

/** Dictionaries may grow while a batch is rewritten. */
function masksOf({ masks }: Scanned, matcher: Matcher, size: number): Int32Array {
  const known = masks.get(matcher);
  if (known && known.length >= size) return known;
  const grown = new Int32Array(size);
  if (known) grown.set(known);
  masks.set(matcher, grown);
  return grown;
}

interface MaskTest {
  readonly scan: TextScan;
  readonly matcher: Matcher;
  readonly masks: Int32Array;
}

function testMasks(column: StringColumn, { scan, matcher, masks }: MaskTest): BoolColumn {
  const { codes, dictionary } = column;
  const bit = matcher.bits.get(matcher.fold(scan.needle))!;
  const yes = scan.isPlain ? () => true : remembered(column, { scan, matcher, masks });
  const values = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (masks[code] === 0) masks[code] = matcher.matcher.match(matcher.fold(dictionary.get(code))) | KNOWN;
    values[row] = Number(((masks[code]! & bit) !== 0 && yes(code)) !== scan.isNegated);
  }
  return { type: 'bool', values };
}

/** The exact test by code, made once for each. */
function remembered({ dictionary }: StringColumn, { scan, matcher }: MaskTest): (code: number) => boolean {
  const needle = matcher.fold(scan.needle);
  const known = new Map<number, boolean>();
  return (code) => {
    const verdict = known.get(code) ?? scan.test(matcher.fold(dictionary.get(code)), needle);
    known.set(code, verdict);
    return verdict;
  };
}
