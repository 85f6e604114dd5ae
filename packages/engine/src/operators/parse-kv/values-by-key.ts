import type { ColumnSchema } from '@lookout/contract';
import { emptyOf, type Scalar } from '../../columns/scalar.ts';
import type { TakeOut } from '../parse/matched-texts.ts';
import { textReader } from '../parse/text-value.ts';
import type { ReadPairs } from './pairs.ts';

/** The value of each listed key where it first appears, as the type of its column. */
export function valuesByKey(columns: readonly ColumnSchema[], readPairs: ReadPairs): TakeOut {
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  const readers = columns.map(({ type }) => textReader(type));
  const empty = columns.map(({ type }) => emptyOf(type));
  return (text, context) => {
    const values: Scalar[] = [...empty];
    const isKnown = new Uint8Array(columns.length);
    const take = (key: string, value: string) => {
      const place = places.get(key.trim());
      if (place === undefined || isKnown[place] === 1) return;
      isKnown[place] = 1;
      values[place] = readers[place]!(value.trim());
    };
    readPairs(text, take, context);
    return values;
  };
}
