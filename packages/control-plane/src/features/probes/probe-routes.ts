import { endpoints } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Router } from '../../http/router.ts';
import type { Database } from '../../store/database.ts';
import { listEvents, listEventsIn } from '../history/history-store.ts';
import type { DraftService } from './draft-service.ts';
import type { ProbeReader } from './probe-reader.ts';
import { listRevisions } from './revision-store.ts';
import type { SubmissionService } from './submission-service.ts';
import type { SwitchService } from './switch-service.ts';

/** What the probe endpoints call. */
export interface ProbeServices {
  readonly database: Kysely<Database>;
  readonly reader: ProbeReader;
  readonly drafts: DraftService;
  readonly submissions: SubmissionService;
  readonly switches: SwitchService;
}

/** The endpoints of probes. */
export function registerProbes(router: Router, services: ProbeServices): void {
  registerReading(router, services);
  registerDrafts(router, services);
  registerOperating(router, services);
}

function registerReading(router: Router, { reader, database }: ProbeServices): void {
  router.route(endpoints.listProbes, ({ query }) => reader.list(query.environment, query));
  router.route(endpoints.getProbe, ({ params }) => reader.get(params.probeId));
  router.route(endpoints.listRevisions, async ({ params, query }) => {
    await reader.get(params.probeId);
    return listRevisions(database, params.probeId, query);
  });
  router.route(endpoints.listProbeEvents, async ({ params, query }) => {
    await reader.get(params.probeId);
    return listEvents(database, params.probeId, query);
  });
  router.route(endpoints.listEnvironmentEvents, ({ params, query }) =>
    listEventsIn(database, params.environment, query),
  );
}

function registerDrafts(router: Router, { drafts, submissions }: ProbeServices): void {
  router.route(endpoints.createProbe, ({ account, body }) => drafts.create(account, body.document));
  router.route(endpoints.updateProbe, ({ account, params, body, expectedVersion }) =>
    drafts.update(account, { ...params, expectedVersion }, body.document),
  );
  router.route(endpoints.restoreRevision, ({ account, params, expectedVersion }) =>
    drafts.restore(account, { probeId: params.probeId, expectedVersion }, params.revision),
  );
  router.route(endpoints.deleteProbe, async ({ account, params, expectedVersion }) => {
    await drafts.delete(account, { ...params, expectedVersion });
    return undefined;
  });
  router.route(endpoints.submitProbe, ({ account, params, body, expectedVersion }) =>
    submissions.submit(account, { ...params, expectedVersion }, body.note),
  );
}

function registerOperating(router: Router, { switches }: ProbeServices): void {
  router.route(endpoints.switchProbe, ({ account, params, body, expectedVersion }) =>
    switches.set(account, { ...params, ...body, expectedVersion }),
  );
}
