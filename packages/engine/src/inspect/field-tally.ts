import type { FieldReport, FieldType, Json, Suspicion } from '@lookout/contract';
import { MASKED, maskJson, maskText, sensitiveKinds } from '../masking/mask.ts';
import { isSensitiveName } from '../masking/sensitive-name.ts';

/** Different values that are told apart. */
const MAX_VALUES = 256;
const TOP = 5;
const MAX_TEXT = 200;

/** What is known of all fields together. */
export interface Totals {
  readonly weight: number;
  readonly bytes: number;
  readonly isMasked: boolean;
}

/** One field while records are looked at, in bounded memory. */
export class FieldTally {
  readonly #name: string;
  readonly #isBody: boolean;
  readonly #types = new Set<FieldType>();
  readonly #weights = new Map<string, { readonly value: Json; weight: number }>();
  readonly #suspicions = new Set<Suspicion>();
  #weight = 0;
  bytes = 0;

  constructor(name: string, isBody: boolean) {
    this.#name = name;
    this.#isBody = isBody;
    if (!isBody && isSensitiveName(name)) this.#suspicions.add('name');
  }

  /** Takes note of the value in a record that stands for `weight` records. */
  add(value: Json, weight: number): void {
    const text = textOf(value);
    this.#weight += weight;
    this.bytes += text.length * weight;
    this.#types.add(typeOf(value));
    const known = this.#weights.get(text);
    if (known) known.weight += weight;
    else this.#note(text, value, weight);
  }

  report({ weight, bytes, isMasked }: Totals): FieldReport {
    return {
      name: this.#name,
      isBody: this.#isBody,
      types: [...this.#types].sort(),
      fill: shareOf(this.#weight, weight),
      distinct: this.#weights.size,
      shareOfBytes: shareOf(this.bytes, bytes),
      top: this.#top(isMasked),
      suspicions: [...this.#suspicions],
    };
  }

  /** Equal values look alike: each is searched for secrets once. */
  #note(text: string, value: Json, weight: number): void {
    if (this.#weights.size >= MAX_VALUES) return;
    this.#weights.set(text, { value, weight });
    for (const kind of sensitiveKinds(text)) this.#suspicions.add(kind);
  }

  #top(isMasked: boolean): FieldReport['top'] {
    const weights = new Map<string, number>();
    for (const [text, { value, weight }] of this.#weights) {
      const shown = (isMasked ? this.#mask(text, value) : text).slice(0, MAX_TEXT);
      weights.set(shown, (weights.get(shown) ?? 0) + weight);
    }
    return [...weights]
      .sort(([, left], [, right]) => right - left)
      .slice(0, TOP)
      .map(([text, weight]) => ({ text, share: shareOf(weight, this.#weight) }));
  }

  #mask(text: string, value: Json): string {
    if (this.#suspicions.has('name')) return MASKED;
    return maskText(typeof value === 'object' ? textOf(maskJson(value)) : text);
  }
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function typeOf(value: Json): FieldType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'boolean' : 'object';
}
