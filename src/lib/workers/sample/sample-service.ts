import { API_BASE, type TapFrame } from '@lookout/contract';
import type { RpcEmitter } from '../rpc-server.ts';
import type {
  CompareRequest,
  GivenRecords,
  PreviewPageQuery,
  PreviewRequest,
  RecordPathQuery,
  SampleStatus,
  TailQuery,
  TraceQuery,
} from '../sample-types.ts';
import { compareOn } from './compare-on.ts';
import { LiveSample } from './live-sample.ts';
import { PreviewRuns } from './preview-runs.ts';
import { describeFields } from './sample-fields.ts';
import { findRecord, queryTail } from './tail.ts';
import { TapReader, type TapState } from './tap-reader.ts';

export type SampleEvents = { readonly status: SampleStatus };

/** Frames arrive in bursts; the screen hears of them at most four times a second. */
const STATUS_INTERVAL_MS = 250;

/** What the sample worker does: follows one tap, and answers from what it holds. */
export class SampleService {
  readonly #emit: RpcEmitter<SampleEvents>;
  readonly #sample = new LiveSample();
  readonly #previews = new PreviewRuns();
  #environment: string | null = null;
  #reader: TapReader | null = null;
  #tap: TapState | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(emit: RpcEmitter<SampleEvents>) {
    this.#emit = emit;
  }

  connect({ environment }: { readonly environment: string }): void {
    if (environment === this.#environment) return;
    this.#environment = environment;
    this.#reader?.stop();
    this.#sample.clear();
    this.#reader = new TapReader({
      url: `${API_BASE}/environments/${encodeURIComponent(environment)}/tap`,
      onFrame: (frame) => this.#receive(frame),
      onState: (state) => this.#change(state),
    });
    this.#reader.start();
  }

  freeze({ isFrozen }: { readonly isFrozen: boolean }): null {
    this.#sample.freeze(isFrozen);
    this.#tell();
    return null;
  }

  give({ bytes, name }: GivenRecords): number {
    const records = this.#sample.give(bytes, name);
    this.#tell();
    return records;
  }

  tail(query: TailQuery) {
    return queryTail(this.#sample.latest(), query);
  }

  record({ id }: { readonly id: number }) {
    return findRecord(this.#sample.latest(), id);
  }

  fields() {
    return describeFields(this.#sample.shown());
  }

  preview(request: PreviewRequest) {
    return this.#previews.start(this.#sample.forPreview(request.isRefresh), request);
  }

  compare(request: CompareRequest) {
    return compareOn(this.#sample.latest(), request);
  }

  previewPage(query: PreviewPageQuery) {
    return this.#previews.page(query);
  }

  trace(query: TraceQuery) {
    return this.#previews.trace(query);
  }

  findings({ run }: { readonly run: number }) {
    return this.#previews.findings(run);
  }

  recordPath(query: RecordPathQuery) {
    return this.#previews.recordPath(query);
  }

  #receive(frame: TapFrame): void {
    if (this.#sample.add(frame)) this.#timer ??= setTimeout(() => this.#tell(), STATUS_INTERVAL_MS);
  }

  #change(state: TapState): void {
    this.#tap = state;
    this.#tell();
  }

  #tell(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const span = this.#sample.span();
    this.#emit('status', {
      environment: this.#environment,
      connection: this.#tap?.kind ?? 'idle',
      problem: this.#tap?.kind === 'waiting' ? this.#tap.problem : null,
      retryAt: this.#tap?.kind === 'waiting' ? this.#tap.retryAt : null,
      records: this.#sample.records,
      from: span?.from ?? null,
      to: span?.to ?? null,
      generation: this.#sample.generation,
      isFrozen: this.#sample.isFrozen,
      given: this.#sample.given,
    });
  }
}
