/** A one-time link: it makes the first administrator of all (no account), or lets one person in. */
export interface SignInLinkTable {
  /** SHA-256 of the secret: a stolen database opens no account. */
  secret_hash: string;
  account_id: string | null;
  created_at: string;
  expires_at: string;
}

/** Who an account is for an identity provider. */
export interface ExternalIdentityTable {
  issuer: string;
  subject: string;
  account_id: string;
  created_at: string;
}
