import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { TokenService } from './token-service.ts';

/** The endpoints of personal API tokens. */
export function registerTokens(router: Router, service: TokenService): void {
  router.route(endpoints.listMyTokens, ({ account }) => service.list(account));
  router.route(endpoints.createMyToken, ({ account, body }) => service.create(account, body));
  router.route(endpoints.revokeMyToken, async ({ account, params }) => {
    await service.revoke(account, params.tokenId);
    return undefined;
  });
}
