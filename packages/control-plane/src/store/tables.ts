/**
 * The rows of the control plane's tables. To stay the same on SQLite and PostgreSQL they hold only text, integers
 * and doubles: moments are RFC 3339 texts in UTC, truth values are 0 or 1, documents are JSON texts.
 */
export interface AccountTable {
  id: string;
  name: string;
  /** Lower case. */
  email: string;
  persona: string;
  /** Empty while there is no password: an invited person, or one who signs in elsewhere. */
  password_hash: string;
  created_at: string;
  version: number;
  disabled_at: string | null;
  last_sign_in_at: string | null;
}

/** What an account may do in one environment, or in all (`*`). */
export interface AccountGrantTable {
  account_id: string;
  environment: string;
  /** JSON list of rights. */
  rights: string;
}

export interface SessionTable {
  id: string;
  /** SHA-256 of the token in the cookie: a stolen database signs nobody in. */
  token_hash: string;
  account_id: string;
  device: string;
  address: string;
  created_at: string;
  last_seen_at: string;
  /** Moves on while the session is used. */
  expires_at: string;
  /** Never moves. */
  ends_at: string;
}

export interface EnvironmentTable {
  name: string;
  version: number;
  is_rip_cord_pulled: number;
  changed_at: string | null;
  changed_by: string | null;
  reason: string | null;
}

export interface ProbeTable {
  id: string;
  version: number;
  environment: string;
  document: string;
  produces_metrics: number | null;
  owner_id: string;
  created_at: string;
  updated_at: string;
  latest_revision: number;
  deployed_revision: number | null;
  position: number | null;
  is_enabled: number;
  epoch: number;
  /** The last roll-out or switch: when, who, and how long until every processor had confirmed it. */
  switched_at: string | null;
  switched_by: string | null;
  confirmed_milliseconds: number | null;
  /** When the deployed revision ends by itself. */
  expires_at: string | null;
  tripped_at: string | null;
  trip_reason: string | null;
  /** When the control plane noted that the deployed revision had ended. */
  expired_at: string | null;
}

/** Everybody who ever wrote a probe's document: none of them may decide its reviews. */
export interface ProbeEditorTable {
  probe_id: string;
  account_id: string;
}

export interface RevisionTable {
  probe_id: string;
  number: number;
  document: string;
  content_hash: string;
  plan: string;
  plan_hash: string;
  engine_version: string;
  author_id: string;
  created_at: string;
}

export interface ReviewTable {
  id: string;
  version: number;
  probe_id: string;
  environment: string;
  revision: number;
  content_hash: string;
  state: string;
  author_id: string;
  note: string;
  evidence: string | null;
  created_at: string;
  updated_at: string;
  /** What decisions bind to. */
  approval_hash: string | null;
  /** JSON of the rating at submission; null for reviews older than ratings. */
  risk: string | null;
  /** What ran when the review began. */
  base_revision: number | null;
  assignee_id: string | null;
  expires_at: string | null;
  /** When people were told that it expires soon. */
  noticed_at: string | null;
  /** Who ended it, when and why; null columns for what ended by itself. */
  closed_by: string | null;
  closed_at: string | null;
  closed_reason: string | null;
  /** Until when it holds, with its approvals set aside. */
  forced_until: string | null;
}

export interface DecisionTable {
  review_id: string;
  account_id: string;
  verdict: string;
  reason: string;
  approval_hash: string;
  decided_at: string;
}

export interface CommentTable {
  id: string;
  review_id: string;
  account_id: string;
  text: string;
  created_at: string;
  line: number | null;
  reply_to: string | null;
  resolved_by: string | null;
}

/** Something that one person should know, about a probe or about an account. */
export interface NotificationTable {
  id: string;
  account_id: string;
  at: string;
  kind: string;
  text: string;
  environment: string | null;
  probe_id: string | null;
  review_id: string | null;
  about_account_id: string | null;
  alert_id: string | null;
  read_at: string | null;
}

export interface ProbeEventTable {
  id: string;
  probe_id: string;
  at: string;
  kind: string;
  account_id: string | null;
  revision: number | null;
  text: string;
}
