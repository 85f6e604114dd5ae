export { aggregateCatalog } from './aggregates/registry.ts';
export type { Documentation, ReturnType } from './catalog.ts';
export type {
  BoolColumn,
  Column,
  Dictionary,
  DynamicColumn,
  DynamicValue,
  NumberColumn,
  StringColumn,
  Table,
  TimeColumn,
} from './column.ts';
export { checkRegex } from './expressions/regex.ts';
export { functionCatalog } from './functions/registry.ts';
export { type Instant, instantFromNanoseconds, nanosecondsOf } from './instant.ts';
export { operatorCatalog } from './operators/registry.ts';
export { LogBatch } from './otlp/log-batch.ts';
export { type ReadResult, readLogs } from './otlp/read-logs.ts';
export { compilePlan, compilePlanOver } from './plan/compile-plan.ts';
export type { BatchResult, CompiledPlan } from './plan/compiled-plan.ts';
export { PlanError } from './plan/plan-error.ts';
export { type Refusal, streamability } from './plan/streamability.ts';
export type { RunContext } from './run-context.ts';
export { createTable, tableRows } from './table/create-table.ts';
export { ENGINE_VERSION } from './version.ts';
export { type ViewColumn, views } from './views.ts';
export type { ClosedWindow, PushResult, WindowedRun, WindowOptions } from './windows/window-types.ts';
