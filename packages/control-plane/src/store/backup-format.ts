import type { Database } from './database.ts';

/** The format that this version writes and reads. */
export const BACKUP_FORMAT = 'lookout-backup';
export const BACKUP_VERSION = 1;

/** The first line of a backup. */
export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: typeof BACKUP_VERSION;
  readonly createdAt: string;
  /** The schema that the rows fit, as the migrations that made it. */
  readonly migrations: readonly string[];
}

/** Every line between the first and the last. */
export interface BackupRow {
  readonly table: keyof Database;
  readonly row: Readonly<Record<string, unknown>>;
}

/** The last line: how many rows came before it, and the SHA-256 of all bytes before it. */
export interface BackupTrailer {
  readonly rows: number;
  readonly sha256: string;
}

/**
 * Every table with its primary key, each after those that it refers to. Null = left out of backups: who is signed
 * in is no data, and a copy of it would be a key.
 */
export const BACKUP_TABLES: Readonly<Record<keyof Database, readonly string[] | null>> = {
  account: ['id'],
  account_grant: ['account_id', 'environment'],
  session: null,
  sign_in_link: null,
  external_identity: ['issuer', 'subject'],
  api_token: ['id'],
  environment: ['name'],
  group_switch: ['environment', 'kind', 'name'],
  agent_token: ['id'],
  idempotent_request: null,
  probe: ['id'],
  probe_editor: ['probe_id', 'account_id'],
  revision: ['probe_id', 'number'],
  review: ['id'],
  decision: ['review_id', 'account_id'],
  comment: ['id'],
  probe_event: ['id'],
  alert: ['id'],
  alert_event: ['id'],
  alert_follower: ['alert_id', 'account_id'],
  notification: ['id'],
  rollout: ['id'],
  agent: ['id'],
  stream_line: ['environment', 'service', 'durable_id'],
  stream_price: ['environment'],
  source_links: ['environment'],
  dashboard: ['id'],
  saving_day: ['probe_id', 'day'],
  saving_mark: ['agent_id', 'probe_id'],
  metric_series: ['id'],
  metric_bucket: ['series_id', 'resolution', 'start'],
  audit_entry: ['sequence'],
  audit_head: ['id'],
  audit_shipment: ['target'],
  policy_version: ['environment', 'version'],
  policy_proposal: ['id'],
  policy_approval: ['proposal_id', 'account_id'],
  webhook: ['id'],
  webhook_delivery: ['id'],
};

/** The tables in a backup with their keys, in an order in which they can be written. */
export function backedUpTables(): { table: keyof Database; key: readonly string[] }[] {
  const all = Object.entries(BACKUP_TABLES) as [keyof Database, readonly string[] | null][];
  return all.flatMap(([table, key]) => (key ? [{ table, key }] : []));
}
