import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { SourceService } from './source-service.ts';

/** The endpoints that lead from a line of code to its source. */
export function registerSources(router: Router, service: SourceService): void {
  router.route(endpoints.getSourceLinks, ({ params }) => service.links(params.environment));
  router.route(endpoints.setSourceLinks, ({ params, body, account, expectedVersion }) =>
    service.setLinks(account, { ...params, ...body, expectedVersion }),
  );
  router.route(endpoints.getSourcePlace, ({ params, query, account }) =>
    service.place(account, { ...params, ...query }),
  );
}
