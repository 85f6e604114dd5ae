import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { AgentTokenService } from './agent-token-service.ts';

/** The endpoints of agent tokens. */
export function registerAgentTokens(router: Router, service: AgentTokenService): void {
  router.route(endpoints.listAgentTokens, ({ params }) => service.list(params.environment));
  router.route(endpoints.createAgentToken, ({ account, params, body }) =>
    service.create(account, params.environment, body.name),
  );
  router.route(endpoints.revokeAgentToken, async ({ account, params }) => {
    await service.revoke(account, params);
    return undefined;
  });
}
