import { AttributeIndex } from './attribute-index.ts';
import { ByteWords } from './byte-words.ts';
import type { CodedRanges } from './coded-ranges.ts';
import { RecordIndex } from './record-index.ts';

/** Guesses of how many pairs there are; growing costs a copy. */
const BYTES_A_PAIR = 28;
const USUAL_RESOURCE_PAIRS = 16;

/** Where a `ResourceLogs` lies, and its attributes in `LogIndex.resourceAttributes`. */
export interface ResourceFrame {
  readonly frameStart: number;
  readonly start: number;
  readonly end: number;
  firstAttribute: number;
  endAttribute: number;
}

/** Where a `ScopeLogs` lies, and its records: rows `firstRecord` to `endRecord`. */
export interface ScopeFrame {
  readonly frameStart: number;
  readonly start: number;
  readonly end: number;
  readonly resource: number;
  readonly firstRecord: number;
  endRecord: number;
  /** The name of the instrumentation scope; start 0 when absent. */
  nameStart: number;
  nameEnd: number;
}

/** From which index another came by rewriting records, and which rows they are. */
export interface Rewriting {
  readonly from: LogIndex;
  readonly rows: Uint32Array;
}

/** What one scan of an `ExportLogsServiceRequest` found. */
export class LogIndex {
  readonly bytes: Uint8Array;
  /** The same bytes, for whoever compares or hashes stretches of them. */
  readonly words: ByteWords;
  readonly records: RecordIndex;
  readonly attributes: AttributeIndex;
  readonly resourceAttributes: AttributeIndex;
  readonly resources: ResourceFrame[];
  readonly scopes: ScopeFrame[];
  readonly rewriting: Rewriting | undefined;
  /** Columns of codes by name: what a rewriting left as it was need not be coded again. */
  readonly coded = new Map<string, CodedRanges>();

  /**
   * Of a `rewriting`, the bytes are those of the index before and, behind them, the new records. Pairs are only ever
   * added, so that both may hold them together.
   */
  constructor(bytes: Uint8Array, rewriting?: Rewriting) {
    const from = rewriting?.from;
    this.bytes = bytes;
    this.words = new ByteWords(bytes);
    this.rewriting = rewriting;
    // The first index is what the bytes are spliced by at the end; those between are read no more.
    const records = from?.rewriting ? from.records : from?.records.copy();
    this.records = records ?? new RecordIndex(bytes.length);
    this.attributes =
      from?.attributes.moveTo(this.words) ?? new AttributeIndex(this.words, bytes.length / BYTES_A_PAIR);
    this.resourceAttributes =
      from?.resourceAttributes.moveTo(this.words) ?? new AttributeIndex(this.words, USUAL_RESOURCE_PAIRS);
    this.resources = from?.resources ?? [];
    this.scopes = from?.scopes ?? [];
  }
}
