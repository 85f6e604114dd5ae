/** The last move of the switch of a service or a theme. */
export interface GroupSwitchTable {
  environment: string;
  /** `service` or `theme`. */
  kind: string;
  name: string;
  is_on: number;
  moved_by: string;
  moved_at: string;
  reason: string | null;
  /** JSON list of the probes that it left off, each with the reason. */
  refused: string;
}
