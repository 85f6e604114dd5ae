import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { PolicyService } from './policy-service.ts';

/** The endpoints of policies. */
export function registerPolicies(router: Router, service: PolicyService): void {
  router.route(endpoints.getPolicy, ({ params }) => service.current(params.environment));
  router.route(endpoints.listPolicyVersions, ({ params, query }) =>
    service.versions(params.environment, query),
  );
  router.route(endpoints.listPolicyProposals, ({ params, query, account }) =>
    service.proposals(account, params.environment, query),
  );
  router.route(endpoints.proposePolicy, ({ params, body, account }) =>
    service.propose(account, { ...params, ...body }),
  );
  router.route(endpoints.decidePolicyProposal, ({ params, body, account, expectedVersion }) =>
    service.decide(account, { ...params, ...body, expectedVersion }),
  );
  router.route(endpoints.withdrawPolicyProposal, ({ params, account, expectedVersion }) =>
    service.withdraw(account, { ...params, expectedVersion }),
  );
}
