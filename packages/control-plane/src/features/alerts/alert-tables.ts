/** An alert of an environment. */
export interface AlertTable {
  id: string;
  version: number;
  environment: string;
  probe_id: string;
  author_id: string;
  is_enabled: number;
  /** JSON: the contract's `AlertDocument`. */
  document: string;
  /** JSON: the contract's `NormalBand`. */
  band: string | null;
  /** JSON: the contract's `AlertState`. */
  state: string;
  updated_at: string;
}

/** A change of state that people were told of. */
export interface AlertEventTable {
  id: string;
  alert_id: string;
  at: string;
  turn: string;
  value: number | null;
  text: string;
}

/** Somebody who is told of an alert. */
export interface AlertFollowerTable {
  alert_id: string;
  account_id: string;
}
