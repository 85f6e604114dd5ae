/** The three signals of OTLP, spelled as in its paths. */
export const SIGNALS = ['logs', 'metrics', 'traces'] as const;
export type Signal = (typeof SIGNALS)[number];

/** What travels through the gateway: a protobuf export request of one signal. */
export interface Payload {
  readonly bytes: Uint8Array;
  /** Log records, metrics or spans in it. */
  readonly records: number;
}

/** Why the gateway dropped records. */
export type DropReason =
  | 'probe'
  | 'malformed'
  | 'too-large'
  | 'no-downstream'
  | 'queue-full'
  | 'refused-by-downstream'
  | 'shutdown';
