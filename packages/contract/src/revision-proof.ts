import { EnvironmentName, Hash, Id, Timestamp } from './primitives.ts';
import { PersonRef } from './probe.ts';
import { z } from './zod.ts';

/** Whether a link of the chain holds: the same content, other content, or nothing to compare yet. */
export const ProofStanding = z.enum(['equal', 'unequal', 'pending']);
export type ProofStanding = z.infer<typeof ProofStanding>;

const link = { standing: ProofStanding, text: z.string() };

/** What one person approved. */
export const ProvenApproval = z.strictObject({
  ...link,
  person: PersonRef,
  at: Timestamp,
  environment: EnvironmentName,
  approvalHash: Hash,
});
export type ProvenApproval = z.infer<typeof ProvenApproval>;

/** What one agent said to the configuration that carries the revision. */
export const ProvenAgent = z.strictObject({
  ...link,
  id: z.uuid(),
  name: z.string(),
  /** Of the configuration that it is offered. */
  offered: Hash,
  /** Of the configuration that it says it runs; null while it has said nothing. */
  acknowledged: Hash.nullable(),
});
export type ProvenAgent = z.infer<typeof ProvenAgent>;

/** The most agents that a proof names; those where the chain breaks come first. */
export const MAX_PROVEN_AGENTS = 100;

/** One revision's way from what reviewers saw to what agents run, each link computed afresh from what is stored. */
export const RevisionProof = z.strictObject({
  probeId: Id,
  revision: z.int().positive(),
  reviewId: Id,
  environment: EnvironmentName,
  /** The hash that was submitted to reviewers, and what document, plan and engine version give now. */
  seen: z.strictObject({ ...link, submitted: Hash, recomputed: Hash }),
  approved: z.strictObject({ ...link, approvals: z.array(ProvenApproval) }),
  /** The plan that was approved, and the plan that agents are offered, hashed again; null = none is offered. */
  delivered: z.strictObject({ ...link, approvedPlan: Hash, offeredPlan: Hash.nullable() }),
  acknowledged: z.strictObject({
    ...link,
    confirmed: z.int().nonnegative(),
    total: z.int().nonnegative(),
    agents: z.array(ProvenAgent).max(MAX_PROVEN_AGENTS),
  }),
});
export type RevisionProof = z.infer<typeof RevisionProof>;
