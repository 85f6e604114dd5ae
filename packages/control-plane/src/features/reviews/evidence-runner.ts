import type { Evidence } from '@lookout/contract';
import type { Clock } from '../../lib/clock.ts';
import type { TapSampleSource } from '../../ports.ts';
import type { QueryCompiler } from '../compile/query-compiler.ts';
import type { ReviewReader } from './review-reader.ts';

interface EvidenceDependencies {
  readonly reviews: ReviewReader;
  readonly compiler: QueryCompiler;
  readonly samples: TapSampleSource;
  readonly clock: Clock;
}

/** Runs revisions under review over the stream of now. What is pinned stays as it is. */
export class EvidenceRunner {
  readonly #from: EvidenceDependencies;

  constructor(from: EvidenceDependencies) {
    this.#from = from;
  }

  /** What the reviewed plan does to the sample of this moment. */
  async run(reviewId: string): Promise<Evidence> {
    const { environment, revision } = await this.#from.reviews.facts(reviewId);
    const { plan, document } = revision;
    const { scope, originals, tests } = document;
    const samples = this.#from.samples.sample(environment);
    const now = this.#from.clock.now();
    return this.#from.compiler.evidence({ plan, scope, originals, tests, samples, now });
  }
}
