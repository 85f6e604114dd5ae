import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import type { AgentDirectory, ConfigSource, TapSampleSource } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from '../changes/changes.ts';
import type { QueryCompiler } from '../compile/query-compiler.ts';
import { DraftService } from '../probes/draft-service.ts';
import type { ProbeReader } from '../probes/probe-reader.ts';
import { SubmissionService } from '../probes/submission-service.ts';
import { DiscussionService } from './discussion-service.ts';
import { EvidenceRunner } from './evidence-runner.ts';
import { ProofReader } from './proof-reader.ts';
import { RebaseService } from './rebase-service.ts';
import { ReviewReader } from './review-reader.ts';
import { ReviewService } from './review-service.ts';

interface ReviewingDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly compiler: QueryCompiler;
  readonly samples: TapSampleSource;
  readonly probes: ProbeReader;
  readonly directory: AgentDirectory;
  readonly configs: ConfigSource;
}

/** Everything between a working copy and its approval, wired to one another. */
export function createReviewing(from: ReviewingDependencies) {
  const { database, changes, clock, compiler, samples } = from;
  const reader = new ReviewReader({ database, clock, configs: from.configs });
  const drafts = new DraftService({ changes, compiler, reader: from.probes });
  const submissions = new SubmissionService({ database, changes, compiler, samples, reviews: reader, clock });
  return {
    drafts,
    submissions,
    reviews: {
      reader,
      service: new ReviewService(changes, reader),
      discussion: new DiscussionService(changes, reader),
      rebases: new RebaseService({ database, reviews: reader, drafts, submissions }),
      evidence: new EvidenceRunner({ reviews: reader, compiler, samples, clock }),
      proofs: new ProofReader(from),
    },
  };
}
