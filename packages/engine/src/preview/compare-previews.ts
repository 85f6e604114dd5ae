import type { RecordExample, RecordStatus } from '@lookout/contract';
import type { SampleChunk } from './preview-input.ts';
import type { PreviewResult } from './preview-plan.ts';
import { STATUSES } from './row-statuses.ts';

/** A record that two plans treat differently. */
export interface TreatedDifferently {
  readonly left: RecordExample;
  readonly right: RecordExample;
}

/** How many sampled records have one fate under one plan and another under the other. */
export interface FateChange {
  readonly left: RecordStatus;
  readonly right: RecordStatus;
  readonly records: number;
}

/** Where two plans differ in what they do to the records of one sample. */
export interface PreviewComparison {
  /** The most frequent first. */
  readonly fates: readonly FateChange[];
  /** Records that both change: how many of the newest were looked at, and how many of these come out different. */
  readonly bothChange: { readonly lookedAt: number; readonly different: number };
  /** The newest first. */
  readonly examples: readonly TreatedDifferently[];
}

interface Bounds {
  readonly examples: number;
  /** Of records that both change, how many are encoded and compared: it costs some ten microseconds each. */
  readonly contents: number;
}

const CHANGED = STATUSES.indexOf('changed');

/** Compares two runs over the same samples, record by record. */
export function comparePreviews(
  samples: readonly SampleChunk[],
  [left, right]: readonly [PreviewResult, PreviewResult],
  bounds: Bounds,
): PreviewComparison {
  const comparison = new Comparison(left, right, bounds);
  let behind = samples.reduce((sum, { batch }) => sum + batch.recordCount, 0);
  for (let chunk = samples.length - 1; chunk >= 0; chunk--) {
    for (let row = samples[chunk]!.batch.recordCount - 1; row >= 0; row--) {
      behind -= 1;
      comparison.look({ chunk, row, index: behind });
    }
  }
  return comparison.outcome();
}

/** A record by its chunk, and by its number among all. */
interface Place {
  readonly chunk: number;
  readonly row: number;
  readonly index: number;
}

class Comparison {
  readonly #left: PreviewResult;
  readonly #right: PreviewResult;
  readonly #bounds: Bounds;
  readonly #fates = new Map<number, number>();
  readonly #examples: TreatedDifferently[] = [];
  #lookedAt = 0;
  #different = 0;

  constructor(left: PreviewResult, right: PreviewResult, bounds: Bounds) {
    this.#left = left;
    this.#right = right;
    this.#bounds = bounds;
  }

  look({ chunk, row, index }: Place): void {
    const [left, right] = [this.#left.statusOf(chunk, row), this.#right.statusOf(chunk, row)];
    if (left !== right) {
      const pair = left * STATUSES.length + right;
      this.#fates.set(pair, (this.#fates.get(pair) ?? 0) + 1);
      if (this.#examples.length < this.#bounds.examples) this.#examples.push(this.#pairAt(index));
    } else if (left === CHANGED && this.#lookedAt < this.#bounds.contents) this.#compareContents(index);
  }

  #compareContents(index: number): void {
    this.#lookedAt += 1;
    const pair = this.#pairAt(index);
    if (JSON.stringify(pair.left.after) === JSON.stringify(pair.right.after)) return;
    this.#different += 1;
    if (this.#examples.length < this.#bounds.examples) this.#examples.push(pair);
  }

  #pairAt(index: number): TreatedDifferently {
    const at = { offset: index, limit: 1 };
    return { left: this.#left.page(null, at)[0]!, right: this.#right.page(null, at)[0]! };
  }

  outcome(): PreviewComparison {
    const fates = [...this.#fates]
      .map(([pair, records]) => ({
        left: STATUSES[Math.floor(pair / STATUSES.length)]!,
        right: STATUSES[pair % STATUSES.length]!,
        records,
      }))
      .sort((a, b) => b.records - a.records);
    const bothChange = { lookedAt: this.#lookedAt, different: this.#different };
    return { fates, bothChange, examples: this.#examples };
  }
}
