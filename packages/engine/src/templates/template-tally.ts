import type { FieldTemplate, VariableKind } from '@lookout/contract';
import { hash64 } from '../aggregates/hash64.ts';
import { templateCondition } from './template-pattern.ts';
import { partsOf } from './variable-kinds.ts';
import type { Word } from './word.ts';

/** Different values that are told apart. */
const MAX_VALUES = 256;
const MAX_TEXT = 100;
const TOP = 5;

/** The records of one template while they are counted, in bounded memory. */
export class TemplateTally {
  readonly #tokens: readonly string[];
  readonly #values: Map<string, number>[];
  #sampled = 0;
  #weight = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
    this.#values = kindsOf(this.#template).map(() => new Map());
  }

  get #template(): string {
    return this.#tokens.join(' ');
  }

  /** `words`: one for each token of the template. */
  add(words: readonly Word[], weight: number): void {
    this.#sampled += 1;
    this.#weight += weight;
    const values = words.flatMap((word, at) => (word.form === this.#tokens[at] ? word.values : word.text));
    for (const [at, value] of values.entries()) note(this.#values[at]!, value, weight);
  }

  /** `total`: the weight of all records of the service without a Durable ID. */
  report(service: string, total: number): FieldTemplate {
    return {
      syntheticId: syntheticId(service, this.#template),
      template: this.#template.replace(/⟨\w+⟩/g, '<*>'),
      sampled: this.#sampled,
      share: total > 0 ? Math.min(1, this.#weight / total) : 0,
      condition: templateCondition(service, this.#template),
      variables: kindsOf(this.#template).map((kind, at) => ({
        name: `p${at + 1}`,
        kind,
        distinct: this.#values[at]!.size,
        top: topOf(this.#values[at]!, this.#weight),
      })),
    };
  }
}

function kindsOf(template: string): VariableKind[] {
  return partsOf(template).filter((_, at) => at % 2 === 1) as VariableKind[];
}

function note(values: Map<string, number>, value: string, weight: number): void {
  const text = value.slice(0, MAX_TEXT);
  if (!values.has(text) && values.size >= MAX_VALUES) return;
  values.set(text, (values.get(text) ?? 0) + weight);
}

function topOf(values: ReadonlyMap<string, number>, total: number) {
  return [...values]
    .sort(([, left], [, right]) => right - left)
    .slice(0, TOP)
    .map(([text, weight]) => ({ text, share: total > 0 ? Math.min(1, weight / total) : 0 }));
}

/** The same wherever and whenever the same template is found. `~` cannot be mistaken for an event name of a program. */
function syntheticId(service: string, template: string): string {
  const words = hash64('string', JSON.stringify([service, template]));
  return `~${words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')}`;
}
