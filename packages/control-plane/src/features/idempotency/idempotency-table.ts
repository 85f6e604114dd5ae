/** A request that carried an `Idempotency-Key`, and what was answered. */
export interface IdempotentRequestTable {
  /** SHA-256 of who asked, for what, with which key. */
  key_hash: string;
  /** SHA-256 of what was asked: a key names one request for ever. */
  request_hash: string;
  /** `running`; `committed` once its change is durable; `answered` once its answer is stored. */
  state: string;
  /** The life of the process that ran it: what another life left running never happened. */
  run: string;
  /** Encrypted with the key of the request, which the database does not know. */
  answer: string | null;
  expires_at: string;
}
