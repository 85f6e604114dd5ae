import { contentHash, type ProvenApproval, type RevisionProof } from '@lookout/contract';
import { approvalHash } from '../approval-hash.ts';
import type { ProofFacts } from './proof-facts.ts';

/** The first link: what is stored still is what reviewers were shown. */
export function proveSeen({ revision, submittedHash }: ProofFacts): RevisionProof['seen'] {
  const recomputed = approvalHash(revision);
  const hashes = { submitted: submittedHash, recomputed };
  const fault = faultOf(revision) ?? (recomputed === submittedHash ? null : OTHER_SUBMISSION);
  if (fault !== null) return { standing: 'unequal', text: fault, ...hashes };
  const text = 'Document, plan and engine version give the hash that reviewers were shown.';
  return { standing: 'equal', text, ...hashes };
}

const OTHER_SUBMISSION = 'What is stored gives another hash than reviewers were shown.';

function faultOf({ document, plan, planHash, contentHash: documentHash }: ProofFacts['revision']) {
  if (contentHash(document) !== documentHash)
    return 'The stored document was changed after it was submitted.';
  return contentHash(plan) === planHash ? null : 'The stored plan was changed after it was compiled.';
}

/** The second link: each approval names the content that is stored. */
export function proveApproved(facts: ProofFacts): RevisionProof['approved'] {
  const approvals = facts.approvals.map((approval) => proveApproval(approval, facts));
  const broken = approvals.filter(({ standing }) => standing === 'unequal');
  if (broken.length > 0)
    return { standing: 'unequal', text: `${namesOf(broken)} approved other content.`, approvals };
  if (approvals.length > 0)
    return { standing: 'equal', text: `Approved by ${namesOf(approvals)}.`, approvals };
  const text = facts.forcedBy
    ? `Approved by nobody: ${facts.forcedBy.name} set the approvals aside.`
    : 'Nobody has approved it yet.';
  return { standing: 'pending', text, approvals };
}

function proveApproval(
  { person, at, approvalHash: approved }: ProofFacts['approvals'][number],
  { revision, environment }: ProofFacts,
): ProvenApproval {
  const isEqual = approved === approvalHash(revision);
  const text = isEqual ? 'approved exactly this' : 'approved other content';
  return { person, at, environment, approvalHash: approved, standing: isEqual ? 'equal' : 'unequal', text };
}

function namesOf(approvals: readonly ProvenApproval[]): string {
  return approvals.map(({ person }) => person.name).join(' and ');
}
