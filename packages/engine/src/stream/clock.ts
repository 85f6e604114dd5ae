/** Time as the pipeline sees it; tests and previews bring their own. */
export interface Clock {
  /** Wall time: nanoseconds since the Unix epoch. */
  now(): bigint;
  /** CPU time that this process (or at least this thread) has used, in milliseconds, from any start. */
  cpu(): number;
}
