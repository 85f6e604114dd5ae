export { LogBatch } from './otlp/log-batch.ts';
export { type ReadResult, readLogs } from './otlp/read-logs.ts';
