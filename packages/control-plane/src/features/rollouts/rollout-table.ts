/** The way of one revision through the rings of its environment. */
export interface RolloutTable {
  id: string;
  /** Counts up with every change of its state, not with every agent that answers. */
  version: number;
  probe_id: string;
  environment: string;
  revision: number;
  content_hash: string;
  /** What ran before, whether it was on, and the epoch that it had. */
  base_revision: number | null;
  base_is_enabled: number;
  base_epoch: number;
  /** The probe's epoch under this rollout: no other rollout of the probe has the same. */
  epoch: number;
  /** 1 for a redaction that no freeze holds back. */
  is_fast: number;
  /** Share of its records that the revision lets out, as its evidence predicted; null = not predicted. */
  predicted_share: number | null;
  /** The rules' own view of it, as JSON. */
  core: string;
  /** The kind of the state in `core`. */
  state: string;
  /** 1 until it ended. */
  is_active: number;
  started_by: string;
  created_at: string;
  updated_at: string;
}
