import type { MockPlane } from '../plane/mock-plane.ts';
import { reviewFor } from '../plane/review-store.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';
import { page } from './page.ts';

type ProbeOperations = Pick<
  Operations,
  | 'listProbes'
  | 'createProbe'
  | 'getProbe'
  | 'updateProbe'
  | 'deleteProbe'
  | 'submitProbe'
  | 'rollOutProbe'
  | 'switchProbe'
  | 'listRevisions'
  | 'restoreRevision'
  | 'listProbeEvents'
  | 'compileQuery'
>;

/** What the API offers about probes. */
export function probeOperations({
  stores,
  compiler,
  probes,
  rollouts,
  switches,
}: MockPlane): ProbeOperations {
  const current = (id: string, ifMatch: number | null) => {
    const probe = stores.probes.get(id);
    demandVersion(ifMatch, probe, 'probe');
    return probe.id;
  };
  return {
    listProbes: ({ query }) => page(stores.probes.list(query.environment), query),
    createProbe: ({ body, person }) => probes.create(body.document, person()),
    getProbe: ({ params }) => stores.probes.get(params.probeId),
    updateProbe: ({ params, body, ifMatch, person }) =>
      probes.update(current(params.probeId, ifMatch), body.document, person()),
    restoreRevision: ({ params, ifMatch, person }) =>
      probes.restore(current(params.probeId, ifMatch), params.revision, person()),
    deleteProbe: ({ params, ifMatch }) => probes.delete(current(params.probeId, ifMatch)) as undefined,
    submitProbe: ({ params, body, ifMatch, person }) =>
      reviewFor(stores, probes.submit(current(params.probeId, ifMatch), body.note, person()), person()),
    rollOutProbe: ({ params, body, ifMatch, person }) =>
      rollouts.start(current(params.probeId, ifMatch), body, person()),
    // Switching off works from any version: it must never be refused for a stale reader.
    switchProbe({ params, body, ifMatch, person }) {
      if (body.isOn) current(params.probeId, ifMatch);
      return switches.switch(params.probeId, body.isOn, { person: person() });
    },
    listRevisions: ({ params, query }) =>
      page(stores.revisions.of(stores.probes.get(params.probeId).id), query),
    listProbeEvents: ({ params, query }) =>
      page(stores.history.of(stores.probes.get(params.probeId).id), query),
    compileQuery: ({ body }) => compiler.compile(body.source),
  };
}
