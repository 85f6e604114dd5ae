import { AttributeIndex } from './attribute-index.ts';
import { ByteWords } from './byte-words.ts';
import { RecordIndex } from './record-index.ts';

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

/** What one scan of an `ExportLogsServiceRequest` found. */
export class LogIndex {
  readonly bytes: Uint8Array;
  /** The same bytes, for whoever compares or hashes stretches of them. */
  readonly words: ByteWords;
  readonly records: RecordIndex;
  readonly attributes: AttributeIndex;
  readonly resourceAttributes: AttributeIndex;
  readonly resources: ResourceFrame[] = [];
  readonly scopes: ScopeFrame[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.words = new ByteWords(bytes);
    this.records = new RecordIndex(bytes.length);
    this.attributes = new AttributeIndex(this.words, bytes.length / 28);
    this.resourceAttributes = new AttributeIndex(this.words, 16);
  }
}
