import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';
import { page } from './page.ts';

type PolicyOperations = Pick<
  Operations,
  | 'getPolicy'
  | 'listPolicyVersions'
  | 'listPolicyProposals'
  | 'proposePolicy'
  | 'decidePolicyProposal'
  | 'withdrawPolicyProposal'
>;

/** What the API offers about policies. */
export function policyOperations({ stores }: MockPlane): PolicyOperations {
  const { policies } = stores;
  const current = (params: { environment: string; proposalId: string }, ifMatch: number | null) => {
    const proposal = policies.get(params.environment, params.proposalId);
    demandVersion(ifMatch, proposal, 'proposal');
    return proposal;
  };
  return {
    getPolicy: ({ params }) => policies.current(params.environment),
    listPolicyVersions: ({ params, query }) => page(policies.versions(params.environment), query),
    listPolicyProposals: ({ params, query, person }) =>
      page(policies.proposals(params.environment, person()), query),
    proposePolicy: ({ params, body, person }) => policies.propose(params.environment, body, person()),
    decidePolicyProposal: ({ params, body, ifMatch, person }) =>
      policies.decide(current(params, ifMatch), body, person()),
    withdrawPolicyProposal: ({ params, ifMatch, person }) =>
      policies.withdraw(current(params, ifMatch), person()),
  };
}
