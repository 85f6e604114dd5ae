/** A dashboard of an environment. */
export interface DashboardTable {
  id: string;
  version: number;
  environment: string;
  owner_id: string;
  /** JSON: the contract's `DashboardDocument`. */
  document: string;
  updated_at: string;
}
