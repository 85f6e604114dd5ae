/** Processors that ever connected, so that a restarted control plane knows whom it has not heard of yet. */
export interface AgentTable {
  /** OpAMP instance UID as a UUID. */
  id: string;
  environment: string;
  name: string;
  version: string;
  /** What it says about itself, as a JSON object of texts. */
  attributes: string;
  last_seen_at: string;
  /** 1 when it said goodbye. */
  is_gone: number;
}
