import { Policy, PolicyDocument, PolicyProposal } from '../policy.ts';
import { Hash, Id } from '../primitives.ts';
import { z } from '../zod.ts';
import { API_BASE, EnvironmentParams, PageQuery, pageOf } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const POLICY = `${API_BASE}/environments/:environment/policy`;
const PROPOSALS = `${API_BASE}/environments/:environment/policy-proposals`;
const ProposalParams = EnvironmentParams.extend({ proposalId: Id });

export const policyEndpoints = {
  getPolicy: defineEndpoint({
    method: 'GET',
    path: POLICY,
    summary: 'The rules of the house that are in force',
    right: 'view',
    params: EnvironmentParams,
    response: Policy,
  }),
  listPolicyVersions: defineEndpoint({
    method: 'GET',
    path: `${POLICY}/versions`,
    summary: 'Every policy that was ever in force, newest first',
    right: 'view',
    params: EnvironmentParams,
    query: PageQuery,
    response: pageOf(Policy),
  }),
  listPolicyProposals: defineEndpoint({
    method: 'GET',
    path: PROPOSALS,
    summary: 'Changes of the policy that were proposed, newest first',
    right: 'view',
    params: EnvironmentParams,
    query: PageQuery,
    response: pageOf(PolicyProposal),
  }),
  proposePolicy: defineEndpoint({
    method: 'POST',
    path: PROPOSALS,
    summary: 'Propose another policy, made from the version that is named; another person decides',
    right: 'administer',
    withoutVersion: 'The body names the version that the proposal was made from.',
    idempotencyKey: 'required',
    params: EnvironmentParams,
    body: z.strictObject({
      baseVersion: z.int().positive(),
      document: PolicyDocument,
      note: z.string().max(4000),
    }),
    response: PolicyProposal,
    status: 201,
  }),
  decidePolicyProposal: defineEndpoint({
    method: 'POST',
    path: `${PROPOSALS}/:proposalId/decisions`,
    summary: 'Approve or reject a proposal, for exactly the content that was seen',
    right: 'review',
    ifMatch: 'required',
    idempotencyKey: 'required',
    params: ProposalParams,
    body: z.strictObject({
      verdict: z.enum(['approve', 'reject']),
      reason: z.string().max(4000),
      contentHash: Hash,
    }),
    response: PolicyProposal,
    status: 201,
  }),
  withdrawPolicyProposal: defineEndpoint({
    method: 'POST',
    path: `${PROPOSALS}/:proposalId/withdrawal`,
    summary: 'Take a proposal back',
    right: 'administer',
    ifMatch: 'required',
    idempotencyKey: 'required',
    params: ProposalParams,
    response: PolicyProposal,
    status: 201,
  }),
};
