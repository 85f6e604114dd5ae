import { hash64 } from '../aggregates/hash64.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import type { ProbeTrial } from './probe-trial.ts';

/** What a sample tells about the records of one Durable ID of one service. */
export interface LineFact {
  /** Sampled records that were looked at, and how many different contents (message and attributes) they had. */
  readonly sampled: number;
  readonly distinct: number;
  /** The live probes that drop, change or count some of them. */
  readonly probeIds: readonly string[];
}

interface Line {
  sampled: number;
  readonly contents: Set<number>;
  readonly probeIds: Set<string>;
}

/** Lines beyond this are not looked at. */
const MAX_LINES = 1_000;
/** Different contents that are counted for one line: more is "many". */
export const MAX_DISTINCT = 256;
/** After so many records a line is looked at afresh, so that its figures are of the present. */
const MAX_SAMPLED = 10_000;
const WORD = 2 ** 32;
const NOTHING: LineFact = Object.freeze({ sampled: 0, distinct: 0, probeIds: Object.freeze([]) });

/** What samples of one environment's stream tell about its lines of code, gathered batch by batch in bounded memory. */
export class LineFacts {
  readonly #lines = new Map<string, Line>();

  /** Looks at a batch of sampled records; `trial` holds the probes that are live now. */
  look(batch: LogBatch, trial: ProbeTrial): void {
    const lines = Array.from({ length: batch.recordCount }, (_, row) => this.#lineOf(batch, row));
    for (const [row, line] of lines.entries()) if (line) note(line, contentOf(batch, row));
    trial.run(batch, (probeId, row) => lines[row]?.probeIds.add(probeId));
  }

  of({ service, durableId }: { readonly service: string; readonly durableId: string }): LineFact {
    const line = this.#lines.get(keyOf(service, durableId));
    if (!line) return NOTHING;
    return { sampled: line.sampled, distinct: line.contents.size, probeIds: [...line.probeIds].sort() };
  }

  /** Forgets which probes act: others are live now. */
  forgetProbes(): void {
    for (const { probeIds } of this.#lines.values()) probeIds.clear();
  }

  #lineOf(batch: LogBatch, row: number): Line | undefined {
    const key = keyOf(batch.service(row), batch.durableId(row));
    const known = this.#lines.get(key);
    if (known || this.#lines.size >= MAX_LINES) return known;
    const line: Line = { sampled: 0, contents: new Set(), probeIds: new Set() };
    this.#lines.set(key, line);
    return line;
  }
}

function note(line: Line, content: number): void {
  if (line.sampled >= MAX_SAMPLED) {
    line.sampled = 0;
    line.contents.clear();
  }
  line.sampled += 1;
  if (line.contents.size < MAX_DISTINCT) line.contents.add(content);
}

/** 53 bits: equal contents share them, and of a few hundred others hardly any. */
function contentOf(batch: LogBatch, row: number): number {
  const { body, attributes } = batch.record(row);
  const [high, low] = hash64('string', JSON.stringify([body, attributes]));
  return (high % 2 ** 21) * WORD + low;
}

function keyOf(service: string, durableId: string): string {
  return JSON.stringify([service, durableId]);
}
