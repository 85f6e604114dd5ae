/** What processors counted of a probe on one day (UTC). */
export interface SavingDayTable {
  probe_id: string;
  day: string;
  records_in: number;
  records_out: number;
  bytes_in: number;
  bytes_out: number;
  active_seconds: number;
}

/** How far a processor's counters of a probe are in the days already. */
export interface SavingMarkTable {
  agent_id: string;
  probe_id: string;
  revision: number;
  records_in: number;
  records_out: number;
  bytes_in: number;
  bytes_out: number;
}
