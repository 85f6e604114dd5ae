import type {
  ColumnSchema,
  Nanoseconds,
  Originals,
  Plan,
  PreviewSummary,
  ProbeTest,
  ProbeTestResult,
  RecordExample,
  RecordStatus,
  RecordView,
  ResultTable,
  ScalarType,
  Scope,
  TAP_OUTCOMES,
} from '@lookout/contract';
import type { AbsentMember, PreviewComparison, RecordStep, TracedStep } from '@lookout/engine';
import type { StoreApi } from 'zustand';
import type { Outcome } from './outcome.ts';

/** What the gateway did to a sampled record. */
export type TapOutcome = (typeof TAP_OUTCOMES)[number];

/** `waiting`: the tap broke off and is tried again at `retryAt`. */
type SampleConnection = 'idle' | 'connecting' | 'live' | 'waiting';

/** What the sample worker holds, told to the main thread whenever it changed (at most four times a second). */
export interface SampleStatus {
  readonly environment: string | null;
  readonly connection: SampleConnection;
  /** Why the tap broke off, in words; null while it flows. */
  readonly problem: string | null;
  /** Milliseconds since the epoch of the next attempt; null unless `waiting`. */
  readonly retryAt: number | null;
  /** Sampled records held, and the time that they span. */
  readonly records: number;
  readonly from: Nanoseconds | null;
  readonly to: Nanoseconds | null;
  /** Counts up with every change of the sample: ask for the tail again when it differs. */
  readonly generation: number;
  /** While frozen the preview keeps its sample; the tail goes on. */
  readonly isFrozen: boolean;
  /** The name of what somebody brought for the preview to run on; null while it runs on the stream. */
  readonly given: string | null;
}

/** Records to run the preview on: OTLP logs, JSON lines or lines of text. */
export interface GivenRecords {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the tail shows. Every condition must hold; absent = no condition. */
export interface TailQuery {
  /** Text that the message, the Durable ID or an attribute contains, whatever its case. */
  readonly search?: string | undefined;
  readonly service?: string | undefined;
  readonly durableId?: string | undefined;
  readonly minSeverity?: number | undefined;
  /** Rows wanted, newest first. */
  readonly limit: number;
}

/** One line of the tail. */
export interface TailRow {
  /** Stays the same as long as the sample holds the record; a higher id came later. */
  readonly id: number;
  readonly timestamp: Nanoseconds;
  readonly service: string;
  readonly durableId: string;
  readonly severityNumber: number;
  readonly severityText: string;
  /** The message on one line, at most 400 characters. */
  readonly message: string;
  readonly outcome: TapOutcome;
  /** Records of the stream that this one stands for. */
  readonly weight: number;
}

export interface TailPage {
  /** Newest first. */
  readonly rows: readonly TailRow[];
  /** Sampled records that match, of which `rows` holds the newest. */
  readonly matched: number;
  readonly generation: number;
}

/** A sampled record in full; `after` differs from `before` when a probe changed it and is null when it was dropped. */
export interface SampledRecord {
  readonly id: number;
  readonly outcome: TapOutcome;
  readonly before: RecordView;
  readonly after: RecordView | null;
}

export interface PreviewRequest {
  readonly plan: Plan;
  readonly scope: Scope;
  readonly originals: Originals;
  /** Moves on to the newest sample; without it, the run is on the sample of the previous one, whose columns are decoded. */
  readonly isRefresh: boolean;
  /** The records that the screen shows: they come with the answer and save a second request. */
  readonly window: RecordWindow;
}

/** What is tried out on records. */
export interface Subject {
  readonly plan: Plan;
  readonly scope: Scope;
  readonly originals: Originals;
}

/** Tests to run against a probe. */
export interface TestRun extends Subject {
  readonly tests: readonly ProbeTest[];
}

/** A record to make a test of. */
export interface TestFromRecord extends Subject {
  readonly record: RecordView;
  readonly name: string;
}

/** Two things to try out on one sample. */
export interface CompareRequest {
  readonly left: Subject;
  readonly right: Subject;
}

export interface CompareSide {
  readonly summary: PreviewSummary;
  /** Rows of what it computes; null where it only passes records on. */
  readonly resultRows: number | null;
}

/** What two plans do to the newest sample, and where they differ. */
export interface CompareAnswer {
  readonly left: CompareSide;
  readonly right: CompareSide;
  readonly comparison: PreviewComparison;
}

/** A slice of a run's records, the newest first. */
export interface RecordWindow {
  /** Which records; absent = all of them. */
  readonly status?: RecordStatus | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** What a plan did to the sample. */
export interface PreviewAnswer {
  /** Names this run for `previewPage`. */
  readonly run: number;
  /** The sample's generation that it ran on. */
  readonly generation: number;
  readonly summary: PreviewSummary;
  readonly result: ResultTable | null;
  readonly page: PreviewPage;
  /** Time that the engine took, in milliseconds, and per record in scope, in microseconds. */
  readonly milliseconds: number;
  readonly microsecondsPerRecord: number;
}

export interface PreviewPageQuery extends RecordWindow {
  readonly run: number;
}

/** A slice of the records of a run. */
export interface PreviewPage {
  readonly run: number;
  readonly window: RecordWindow;
  readonly records: readonly RecordExample[];
}

/** Asks how a run went step by step, and for the rows behind so many of its steps. */
export interface TraceQuery {
  readonly run: number;
  readonly steps: number;
}

/** A run step by step, each sampled record counted once. */
export interface RunTrace {
  /** Sampled records that the scope selects, and the columns that they have. */
  readonly inScope: number;
  readonly columns: readonly ColumnSchema[];
  readonly steps: readonly TracedStep[];
  /** The first rows behind the steps asked for. */
  readonly rows: ResultTable;
}

/** What a run says about its query. */
export interface RunFindings {
  /** Kinds of steps are the plan's; each counts sampled records, or the rows that were made of them. */
  readonly steps: readonly StepFindings[];
}

export interface StepFindings {
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** What it reads of bags that not all rows have. */
  readonly absent: readonly AbsentMember[];
}

/** Asks for the way of one record through a run: by its place among the records of a status, the newest first. */
export interface RecordPathQuery {
  readonly run: number;
  readonly status?: RecordStatus | undefined;
  readonly index: number;
}

/** One value of a field, with the records of the stream that have it: their number and their share (0 to 1). */
export interface FieldValue {
  readonly text: string;
  readonly count: number;
  readonly share: number;
}

/** An attribute key seen in the sample. */
export interface SampleField {
  readonly key: string;
  /** Share of the stream's records that carry the key, 0 to 1. */
  readonly share: number;
  /** The type seen most, as KQL names it. */
  readonly type: ScalarType;
  /** The most frequent values first; short texts only. */
  readonly values: readonly FieldValue[];
}

/** What the sample knows about the vocabulary of the stream, for completion and forms. */
export interface SampleFields {
  readonly generation: number;
  readonly attributes: readonly SampleField[];
  readonly resource: readonly SampleField[];
  readonly services: readonly FieldValue[];
  readonly durableIds: readonly FieldValue[];
}

/** The one sample of the live stream, held in a worker. Repeated calls supersede each other: the latest wins. */
export interface SampleClient {
  readonly status: StoreApi<SampleStatus>;
  /** Follows the tap of this environment; reconnects by itself. Calling it again with the same one does nothing. */
  connect(environment: string): void;
  freeze(isFrozen: boolean): Promise<Outcome<null>>;
  /** Runs the preview on these until it follows the stream again; answers how many there are. */
  give(records: GivenRecords): Promise<Outcome<number>>;
  tail(query: TailQuery): Promise<Outcome<TailPage>>;
  /** The record of a tail row; null when the sample no longer holds it. */
  record(id: number): Promise<Outcome<SampledRecord | null>>;
  fields(): Promise<Outcome<SampleFields>>;
  preview(request: PreviewRequest): Promise<Outcome<PreviewAnswer>>;
  /** More records of a run; null when a newer run has replaced it. */
  previewPage(query: PreviewPageQuery): Promise<Outcome<PreviewPage | null>>;
  /** How a run went step by step; null when a newer run has replaced it. */
  trace(query: TraceQuery): Promise<Outcome<RunTrace | null>>;
  /** What a run says about its query; null when a newer run has replaced it. */
  findings(run: number): Promise<Outcome<RunFindings | null>>;
  /** The way of a record through a run; null when it is out of scope, or a newer run has replaced it. */
  recordPath(query: RecordPathQuery): Promise<Outcome<readonly RecordStep[] | null>>;
  /** What two plans do to the newest sample. It leaves the editor's run as it is. */
  compare(request: CompareRequest): Promise<Outcome<CompareAnswer>>;
  /** How the tests of a probe go. They need no sample; they run here because the engine is loaded. */
  runTests(run: TestRun): Promise<Outcome<readonly ProbeTestResult[]>>;
  /** A test that expects of a record, masked, what the probe does to it now. */
  testOf(request: TestFromRecord): Promise<Outcome<ProbeTest>>;
}
