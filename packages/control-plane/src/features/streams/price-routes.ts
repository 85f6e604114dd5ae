import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { PriceService } from './price-service.ts';

/** The endpoints of what a gigabyte costs. */
export function registerPrices(router: Router, service: PriceService): void {
  router.route(endpoints.getStreamPrice, ({ params }) => service.get(params.environment));
  router.route(endpoints.setStreamPrice, ({ params, body, account, expectedVersion }) =>
    service.set(account, { ...params, ...body, expectedVersion }),
  );
}
