import type { Account, ProbeDocument } from '@lookout/contract';
import type { MockPlane } from '../plane/mock-plane.ts';
import { documents } from './documents.ts';
import { personOf } from './people.ts';

const MINUTE_MS = 60_000;

interface Past {
  /** When the stream begins; what is live is live from then on. */
  readonly startMs: number;
  readonly endMs: number;
}

type Seeder = (plane: MockPlane) => void;

const developer = personOf('developer');
const devops = personOf('devops');
const manager = personOf('manager');

/** Fills a plane with probes in every state, then lets the streams flow from the past to the present. */
export function seedProbes(plane: MockPlane, { startMs, endMs }: Past): void {
  const { context } = plane.stores;
  deployedBefore.forEach((seed, index) => {
    context.at(startMs - (deployedBefore.length - index) * 7 * MINUTE_MS, () => seed(plane));
  });
  context.at(startMs, () => plane.environment('production').settle());
  plane.flowUntil(startMs, endMs - MINUTE_MS / 2);
  requestedLately.forEach((seed, index) => {
    context.at(endMs - MINUTE_MS / 2 + index, () => seed(plane));
  });
  context.at(endMs - MINUTE_MS / 2 + 100, () => plane.environment('production').settle());
  plane.flowUntil(endMs - MINUTE_MS / 2, endMs);
}

const deployedBefore: readonly Seeder[] = [
  (plane) => rollOut(plane, documents.dropLaunch, { author: devops, reviewer: developer }),
  (plane) => rollOut(plane, documents.redactSecret, { author: developer, reviewer: devops }),
  (plane) => rollOut(plane, documents.cacheLength, { author: developer, reviewer: devops }),
  (plane) => rollOut(plane, documents.queueDepth, { author: devops, reviewer: manager }),
  (plane) => rollOut(plane, documents.everyFile, { author: devops, reviewer: developer }),
  (plane) => {
    const id = rollOut(plane, documents.queueWarnings, { author: developer, reviewer: manager });
    plane.switches.switch(id, false, { person: manager });
  },
];

const requestedLately: readonly Seeder[] = [
  (plane) => void plane.probes.create(documents.cacheMisses, developer),
  (plane) =>
    void submit(plane, documents.countLookups, { author: devops, note: 'Saves most of the cache rows.' }),
  (plane) => {
    const review = submit(plane, documents.hashErrors, {
      author: developer,
      note: 'For the incident of Tuesday.',
    });
    plane.discussion.comment(review.id, { text: 'Is one minute fine enough?' }, devops);
  },
  (plane) => {
    const review = submit(plane, documents.shortenAgents, { author: developer, note: '' });
    approve(plane, review, devops);
  },
  editLiveProbe,
];

function rollOut(
  plane: MockPlane,
  document: ProbeDocument,
  { author, reviewer }: { author: Account; reviewer: Account },
): string {
  const review = submit(plane, document, { author, note: '' });
  approve(plane, review, reviewer);
  plane.rollouts.start(review.probeId, { revision: review.revision }, author);
  plane.environment('production').settle();
  return review.probeId;
}

function submit(
  plane: MockPlane,
  document: ProbeDocument,
  { author, note }: { author: Account; note: string },
) {
  return plane.probes.submit(plane.probes.create(document, author).id, note, author);
}

function approve(plane: MockPlane, review: { id: string; approvalHash: string }, reviewer: Account): void {
  const decision = { verdict: 'approve' as const, reason: '', approvalHash: review.approvalHash };
  plane.reviews.decide(review.id, decision, reviewer);
}

/** A second revision of a live probe that waits for its review, so that there is something to compare with. */
function editLiveProbe(plane: MockPlane): void {
  const live = plane.stores.probes
    .list('production')
    .find(({ document }) => document.title === documents.redactSecret.title);
  if (!live) return;
  const source = live.document.source.replace('["secret"]', '["secret", "campaign"]');
  const description = `${live.document.description} The campaign is not for logs either.`;
  plane.probes.update(live.id, { ...live.document, source, description }, devops);
  plane.probes.submit(live.id, 'Legal asks to remove the campaign as well.', devops);
}
