import { LogBatch } from './log-batch.ts';
import { scanLogs } from './scan-logs.ts';
import { WireError } from './wire-error.ts';

/** What reading a request gave: its records, or where and why it is malformed. */
export type ReadResult =
  | { readonly ok: true; readonly batch: LogBatch }
  | { readonly ok: false; readonly offset: number; readonly reason: string };

/**
 * Reads an OTLP `ExportLogsServiceRequest` in protobuf. Checks every byte that it will ever decode, and refuses
 * a malformed request whole. The batch keeps a reference to `bytes`: they must not change afterwards.
 */
export function readLogs(bytes: Uint8Array): ReadResult {
  try {
    return { ok: true, batch: new LogBatch(scanLogs(bytes)) };
  } catch (error) {
    if (error instanceof WireError) return { ok: false, offset: error.offset, reason: error.message };
    throw error;
  }
}
