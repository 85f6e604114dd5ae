/** The audit log: rows are only ever added, which triggers of the database hold too. */
export interface AuditEntryTable {
  sequence: number;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  token_id: string | null;
  /** Address, user agent and request: all three, or none for what Lookout did by itself. */
  address: string | null;
  user_agent: string | null;
  request_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  environment: string | null;
  text: string;
  /** JSON texts. */
  before: string | null;
  after: string | null;
  previous_hash: string;
  hash: string;
}

/** The one row that says where the chain ends; whoever adds to the chain holds it until they commit. */
export interface AuditHeadTable {
  id: number;
  sequence: number;
  hash: string;
}

/** How far the log was shipped to a collector. */
export interface AuditShipmentTable {
  target: string;
  sequence: number;
}
