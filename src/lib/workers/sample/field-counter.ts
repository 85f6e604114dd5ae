import type { Json, ScalarType } from '@lookout/contract';
import type { FieldValue, SampleField } from '../sample-types.ts';

const LONGEST_VALUE = 60;
const MOST_VALUES = 200;
const VALUES_OFFERED = 12;

interface Field {
  weight: number;
  readonly values: Map<string, number>;
  readonly types: Map<ScalarType, number>;
}

/** Counts keys of attribute bags and their most frequent values, by weight. Bounded in values per key. */
export class FieldCounter {
  readonly #fields = new Map<string, Field>();

  add(bag: Readonly<Record<string, Json>>, weight: number): void {
    for (const [key, value] of Object.entries(bag)) this.#count(this.#field(key), value, weight);
  }

  /** Most frequent first; `total` is the weight that a share of 1 stands for. */
  list(total: number): SampleField[] {
    return [...this.#fields]
      .map(([key, field]) => ({
        key,
        share: shareOf(field.weight, total),
        type: topOf(field.types)[0]?.[0] ?? 'string',
        values: valuesOf(field.values, total),
      }))
      .sort((a, b) => b.share - a.share || a.key.localeCompare(b.key));
  }

  #field(key: string): Field {
    const known = this.#fields.get(key);
    if (known) return known;
    const field: Field = { weight: 0, values: new Map(), types: new Map() };
    this.#fields.set(key, field);
    return field;
  }

  #count(field: Field, value: Json, weight: number): void {
    field.weight += weight;
    if (value === null) return;
    increase(field.types, typeOf(value), weight);
    const text = typeof value === 'object' ? '' : String(value);
    const isOffered = text.length > 0 && text.length <= LONGEST_VALUE;
    if (isOffered && (field.values.has(text) || field.values.size < MOST_VALUES))
      increase(field.values, text, weight);
  }
}

/** The heaviest entries of a weighted count as shares. */
export function valuesOf(
  weights: ReadonlyMap<string, number>,
  total: number,
  limit = VALUES_OFFERED,
): FieldValue[] {
  return topOf(weights)
    .slice(0, limit)
    .map(([text, weight]) => ({
      text,
      count: Math.max(1, Math.round(weight)),
      share: shareOf(weight, total),
    }));
}

export function increase<K>(counts: Map<K, number>, key: K, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}

function topOf<K>(counts: ReadonlyMap<K, number>): [K, number][] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function shareOf(weight: number, total: number): number {
  return total > 0 ? Math.min(1, weight / total) : 0;
}

function typeOf(value: Exclude<Json, null>): ScalarType {
  if (typeof value === 'object') return 'dynamic';
  if (typeof value === 'number') return Number.isInteger(value) ? 'long' : 'real';
  return typeof value === 'boolean' ? 'bool' : 'string';
}
