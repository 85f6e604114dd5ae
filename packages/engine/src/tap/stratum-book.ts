import type { Stratum } from '@lookout/contract';
import type { LogBatch } from '../otlp/log-batch.ts';

/** The stratum that takes what comes after the book is full. */
export const OVERFLOW_STRATUM = '(other)';

/** A stratum while its interval lasts; its place in the book is its index in the frame. */
export type OpenStratum = { -readonly [Key in keyof Stratum]: Stratum[Key] };

/** The strata of one interval, counted exactly. Their number is bounded: beyond it, records count in one named overflow. */
export class StratumBook {
  readonly strata: OpenStratum[] = [];
  readonly #limit: number;
  readonly #byName = new Map<string, Map<string, number[]>>();
  #overflow = -1;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The index of the record's stratum. */
  indexFor(batch: LogBatch, row: number): number {
    const severities = this.#severitiesOf(batch.service(row), batch.durableId(row));
    const severity = batch.severityNumber(row);
    const known = severities?.find((index) => this.strata[index]!.severityNumber === severity);
    if (known !== undefined) return known;
    if (this.strata.length >= this.#limit - 1) return this.#overflowIndex();
    return this.#add(batch, row);
  }

  #severitiesOf(service: string, durableId: string): number[] | undefined {
    return this.#byName.get(service)?.get(durableId);
  }

  #add(batch: LogBatch, row: number): number {
    const [service, durableId] = [batch.service(row), batch.durableId(row)];
    const index = this.strata.push(openStratum(service, durableId, batch.severityNumber(row))) - 1;
    const names = this.#byName.get(service) ?? new Map<string, number[]>();
    this.#byName.set(service, names);
    const severities = names.get(durableId);
    if (severities) severities.push(index);
    else names.set(durableId, [index]);
    return index;
  }

  #overflowIndex(): number {
    if (this.#overflow < 0)
      this.#overflow = this.strata.push(openStratum(OVERFLOW_STRATUM, OVERFLOW_STRATUM, 0)) - 1;
    return this.#overflow;
  }
}

function openStratum(service: string, durableId: string, severityNumber: number): OpenStratum {
  const counts = { recordsIn: 0, bytesIn: 0, recordsOut: 0, bytesOut: 0, sampled: 0 };
  return { service, durableId, severityNumber, ...counts };
}
