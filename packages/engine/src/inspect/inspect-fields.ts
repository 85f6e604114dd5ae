import type { FieldReport, FieldsReport, Json } from '@lookout/contract';
import type { LogBatch } from '../otlp/log-batch.ts';
import { TemplateBook } from '../templates/template-book.ts';
import { FieldTally } from './field-tally.ts';
import { type LineOfCode, newestRecords } from './newest-records.ts';

const MAX_RECORDS = 2_000;
const MAX_FIELDS = 200;
/** No attribute has this key: keys of attributes begin with `a`. */
const BODY = 'body';

/** What the newest sampled records of one Durable ID consist of. */
export function inspectFields(
  input: LineOfCode,
): Omit<FieldsReport, 'environment' | 'service' | 'durableId'> {
  const fields = new FieldBook();
  const templates = new TemplateBook();
  const isNameless = input.durableId === '';
  for (const { batch, row, weight } of newestRecords(input, MAX_RECORDS)) {
    const body = fields.add(batch, row, weight);
    if (isNameless && typeof body === 'string') templates.add(body, weight);
  }
  const { isMasked, service } = input;
  const { sampled, omitted } = fields;
  const report = { sampled, isMasked, fields: fields.reports(isMasked), omitted };
  return isNameless ? { ...report, templates: templates.reports(service) } : report;
}

class FieldBook {
  sampled = 0;
  readonly #tallies = new Map<string, FieldTally>();
  readonly #omitted = new Set<string>();
  #weight = 0;

  get omitted(): number {
    return this.#omitted.size;
  }

  /** Takes note of a record; gives its message. */
  add(batch: LogBatch, row: number, weight: number): Json {
    const { body, attributes } = batch.record(row);
    this.sampled += 1;
    this.#weight += weight;
    if (body !== null) this.#tallyOf(BODY, true)?.add(body, weight);
    for (const [name, value] of Object.entries(attributes))
      this.#tallyOf(name, false)?.add(value as Json, weight);
    return body as Json;
  }

  reports(isMasked: boolean): FieldReport[] {
    const tallies = [...this.#tallies.values()];
    const bytes = tallies.reduce((sum, tally) => sum + tally.bytes, 0);
    return tallies.map((tally) => tally.report({ weight: this.#weight, bytes, isMasked })).sort(bySuspicion);
  }

  #tallyOf(name: string, isBody: boolean): FieldTally | undefined {
    const key = isBody ? BODY : `a ${name}`;
    const known = this.#tallies.get(key);
    if (known) return known;
    if (this.#tallies.size >= MAX_FIELDS) {
      if (this.#omitted.size < MAX_FIELDS) this.#omitted.add(name);
      return undefined;
    }
    const tally = new FieldTally(name, isBody);
    this.#tallies.set(key, tally);
    return tally;
  }
}

function bySuspicion(left: FieldReport, right: FieldReport): number {
  const suspicion = Number(right.suspicions.length > 0) - Number(left.suspicions.length > 0);
  return suspicion || right.shareOfBytes - left.shareOfBytes;
}
