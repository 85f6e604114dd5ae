/** A personal API token. */
export interface ApiTokenTable {
  id: string;
  /** SHA-256 of the secret. */
  secret_hash: string;
  account_id: string;
  name: string;
  /** JSON list of grants. */
  grants: string;
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
}
