import type { Revision } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import type { Subject } from '../../../lib/workers/sample-types.ts';

/** What two revisions do to the sample of the live stream as it is when this runs. */
export function compareRevisionsQuery(left: Revision, right: Revision) {
  return queryOptions({
    queryKey: ['compare-revisions', left.probeId, left.number, right.number],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async () => {
      const outcome = await sampleClient.compare({ left: subjectOf(left), right: subjectOf(right) });
      if (!outcome.ok) throw new Error(outcome.failure.message);
      return outcome.value;
    },
  });
}

function subjectOf({ plan, document }: Revision): Subject {
  return { plan, scope: document.scope, originals: document.originals };
}
