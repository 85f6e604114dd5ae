/** A policy that is or was in force. Rows are never changed. */
export interface PolicyVersionTable {
  environment: string;
  version: number;
  document: string;
  content_hash: string;
  since: string;
  author_id: string | null;
  /** JSON list of those who approved it, as they were called then. */
  approvers: string;
}

export interface PolicyProposalTable {
  id: string;
  version: number;
  environment: string;
  base_version: number;
  document: string;
  content_hash: string;
  state: string;
  note: string;
  reason: string;
  author_id: string;
  created_at: string;
}

export interface PolicyApprovalTable {
  proposal_id: string;
  account_id: string;
  content_hash: string;
  at: string;
}
