/** A token with which processors of one environment enrol. */
export interface AgentTokenTable {
  id: string;
  /** SHA-256 of the secret. */
  secret_hash: string;
  environment: string;
  name: string;
  created_by: string;
  created_at: string;
  last_used_at: string | null;
}
