/** Where the source of an environment's services is shown. */
export interface SourceLinksTable {
  environment: string;
  version: number;
  /** JSON: the contract's `SourceLink[]`. */
  links: string;
  changed_at: string;
  changed_by: string;
}
