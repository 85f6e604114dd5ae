/** A line of code that was seen, with the secrets in its names masked. */
export interface StreamLineTable {
  environment: string;
  service: string;
  durable_id: string;
  first_seen_at: string;
  /** Written now and then only: up to ten minutes late. */
  last_seen_at: string;
}

/** What the back end of an environment charges for a gigabyte. */
export interface StreamPriceTable {
  environment: string;
  version: number;
  /** Null when it is not known. */
  per_gigabyte: number | null;
  currency: string;
  changed_at: string | null;
  changed_by: string | null;
}
