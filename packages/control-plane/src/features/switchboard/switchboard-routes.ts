import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { SwitchboardService } from './switchboard-service.ts';

/** The endpoints of the switches of services and themes. */
export function registerSwitchboard(router: Router, service: SwitchboardService): void {
  router.route(endpoints.getSwitchboard, ({ params }) => service.get(params.environment));
  router.route(endpoints.setSwitches, ({ account, params, body, expectedVersion }) =>
    service.set(account, { ...params, ...body, expectedVersion }),
  );
}
