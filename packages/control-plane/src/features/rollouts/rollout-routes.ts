import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import { type PreflightSources, preflight } from './preflight.ts';
import type { RolloutReader } from './rollout-reader.ts';
import type { RolloutService } from './rollout-service.ts';

/** What the rollout endpoints call. */
export interface RolloutServices {
  readonly reader: RolloutReader;
  readonly service: RolloutService;
  readonly preflight: PreflightSources;
}

/** The endpoints of rollouts. */
export function registerRollouts(router: Router, services: RolloutServices): void {
  const { reader, service } = services;
  router.route(endpoints.getPreflight, ({ params, query }) =>
    preflight(services.preflight, { ...params, ...query }),
  );
  router.route(endpoints.rollOutProbe, ({ account, params, body, expectedVersion }) =>
    service.start(account, { ...params, expectedVersion }, body),
  );
  router.route(endpoints.listRollouts, ({ query }) => reader.list(query));
  router.route(endpoints.getRollout, ({ params }) => reader.get(params.rolloutId));
  router.route(endpoints.moveRollout, ({ account, params, body, expectedVersion }) =>
    service.move(account, { ...params, ...body, expectedVersion }),
  );
}
