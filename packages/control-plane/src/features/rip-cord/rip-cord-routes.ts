import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { RipCordReader } from './rip-cord-reader.ts';
import type { RipCordService } from './rip-cord-service.ts';

/** The rip cord's endpoints. */
export function registerRipCord(router: Router, reader: RipCordReader, service: RipCordService): void {
  router.route(endpoints.getRipCord, ({ params }) => reader.get(params.environment));
  router.route(endpoints.setRipCord, ({ params, body, account, expectedVersion }) =>
    service.set(account, { ...params, ...body, expectedVersion }),
  );
}
