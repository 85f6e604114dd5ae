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
export { functionCatalog, windowFunctionNames } from './functions/registry.ts';
export { findPlace } from './inspect/find-place.ts';
export { inspectFields } from './inspect/inspect-fields.ts';
export { type LineFact, LineFacts, MAX_DISTINCT } from './inspect/line-facts.ts';
export type { LineOfCode } from './inspect/newest-records.ts';
export { ProbeTrial } from './inspect/probe-trial.ts';
export { type Instant, instantFromNanoseconds, nanosecondsOf } from './instant.ts';
export { MASKED, maskJson, maskOf, maskText, maskValue } from './masking/mask.ts';
export { maskEvidence } from './masking/mask-evidence.ts';
export { maskFrame, maskStratum } from './masking/mask-frame.ts';
export { maskLogs } from './masking/mask-logs.ts';
export { secretColumns } from './masking/secret-columns.ts';
export { isSensitiveName } from './masking/sensitive-name.ts';
export type { SensitiveKind } from './masking/sensitive-patterns.ts';
export { decodeMetrics } from './metrics/decode-metrics.ts';
export { encodeMetrics, PROBE_ID_ATTRIBUTE, PROBE_REVISION_ATTRIBUTE } from './metrics/encode-metrics.ts';
export { operatorCatalog } from './operators/registry.ts';
export { type OtlpSignal, type TranscodeResult, transcodeJson } from './otlp/json/transcode-json.ts';
export { LogBatch } from './otlp/log-batch.ts';
export { type ReadResult, readLogs } from './otlp/read-logs.ts';
export { compilePlan, compilePlanOver } from './plan/compile-plan.ts';
export type { BatchResult, CompiledPlan } from './plan/compiled-plan.ts';
export { constantOf } from './plan/constant.ts';
export { expressionProblem } from './plan/expression-problem.ts';
export { PlanError } from './plan/plan-error.ts';
export { expressionsOf, sourceExpressions } from './plan/step-expressions.ts';
export { type Refusal, streamability } from './plan/streamability.ts';
export { childrenOf } from './plan/walk.ts';
export { windowOf } from './plan/window-key.ts';
export type { AbsentMember } from './preview/absent-members.ts';
export type { Cell, CellChange } from './preview/cell-changes.ts';
export {
  comparePreviews,
  type FateChange,
  type PreviewComparison,
  type TreatedDifferently,
} from './preview/compare-previews.ts';
export type { FailedCondition } from './preview/failed-conditions.ts';
export { PlanTrace, type RecordStep, type TracedStep } from './preview/plan-trace.ts';
export type { PreviewInput, SampleChunk } from './preview/preview-input.ts';
export { type PreviewResult, previewPlan } from './preview/preview-plan.ts';
export { toEvidence } from './preview/to-evidence.ts';
export { exportOf, givenBatch } from './probe-tests/given-batch.ts';
export { runProbeTests, type TestSubject } from './probe-tests/run-probe-tests.ts';
export { testOfRecord } from './probe-tests/test-of-record.ts';
export { RecordingError, type RecordingOptions, readRecording } from './recording/read-recording.ts';
export type { RunContext } from './run-context.ts';
export { sourceCatalog } from './sources/documentation.ts';
export type { Clock } from './stream/clock.ts';
export { type MetricColumn, type MetricShape, metricShape } from './stream/metric-columns.ts';
export type { MetricPoint } from './stream/metric-point.ts';
export { slugOf } from './stream/metric-points.ts';
export { type ConfigureResult, ProbePipeline } from './stream/probe-pipeline.ts';
export type { ProcessResult } from './stream/process-result.ts';
export { createTable, tableRows } from './table/create-table.ts';
export { readableCell, readableRows } from './table/readable-cell.ts';
export { OVERFLOW_STRATUM } from './tap/stratum-book.ts';
export { type TapOptions, TapSampler } from './tap/tap-sampler.ts';
export { normalDecimal } from './values/decimal/on-texts.ts';
export { editDistance, nearest } from './values/edit-distance.ts';
export { parseGuid } from './values/guid-text.ts';
export { parseDatetime } from './values/parse-datetime.ts';
export { parseTimespan } from './values/parse-timespan.ts';
export { datetimeText, timespanText } from './values/time-text.ts';
export { ENGINE_VERSION } from './version.ts';
export { type ViewColumn, views } from './views.ts';
export type { ClosedWindow, PushResult, WindowedRun, WindowOptions } from './windows/window-types.ts';
