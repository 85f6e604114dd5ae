import { REQUEST_RESOURCE_LOGS, RESOURCE_LOGS_SCOPE_LOGS, SCOPE_LOGS_RECORDS } from './field-tags.ts';
import type { LogIndex, ResourceFrame, ScopeFrame } from './log-index.ts';
import type { Contents } from './record-contents.ts';
import { RECORD } from './record-index.ts';
import { varintSize } from './wire-writer.ts';
import { writeHead } from './write-head.ts';

/** What becomes of the records of a request. */
export interface RecordFates {
  /** For each row 1 when the record stays. */
  readonly isKept: Uint8Array;
  /** New content for rows that stay changed. */
  readonly replacements: Contents;
}

/**
 * The request with its records dropped and replaced; everything else, known or not, keeps its bytes and its place.
 * Scopes and resources that lose their last record go with it. Returns the request's own bytes when nothing changes.
 */
export function spliceLogs(index: LogIndex, fates: RecordFates): Uint8Array {
  if (fates.replacements.size === 0 && !fates.isKept.includes(0)) return index.bytes;
  const cuts = new RequestCuts(index, fates);
  const bytes = new Uint8Array(cuts.length);
  new SpliceWriter(bytes, cuts).request();
  return bytes;
}

/** The content length of a scope or resource that goes. */
const GONE = -1;

/** First pass: how long each scope and resource will be. */
class RequestCuts {
  readonly index: LogIndex;
  readonly fates: RecordFates;
  readonly scopeLengths: number[];
  readonly resourceLengths: number[];
  readonly length: number;

  constructor(index: LogIndex, fates: RecordFates) {
    this.index = index;
    this.fates = fates;
    this.scopeLengths = index.scopes.map((scope) => this.#scopeLength(scope));
    this.resourceLengths = index.resources.map(({ start, end }) => end - start);
    const isEmptied = this.#cutScopes();
    let length = index.bytes.length;
    for (const [resource, frame] of index.resources.entries()) {
      if (isEmptied[resource]) this.resourceLengths[resource] = GONE;
      length += frameLength(this.resourceLengths[resource]!) - (frame.end - frame.frameStart);
    }
    this.length = length;
  }

  /** Takes what the scopes lost off their resources; tells which resources lost their last scope. */
  #cutScopes(): boolean[] {
    const { resources, scopes } = this.index;
    const remaining = resources.map(() => 0);
    const hadScopes = resources.map(() => false);
    for (const [scope, { frameStart, end, resource }] of scopes.entries()) {
      const length = this.scopeLengths[scope]!;
      hadScopes[resource] = true;
      if (length !== GONE) remaining[resource] = remaining[resource]! + 1;
      this.resourceLengths[resource] =
        this.resourceLengths[resource]! + frameLength(length) - (end - frameStart);
    }
    return resources.map((_, resource) => hadScopes[resource]! && remaining[resource] === 0);
  }

  #scopeLength({ start, end, firstRecord, endRecord }: ScopeFrame): number {
    let length = end - start;
    let kept = 0;
    for (let row = firstRecord; row < endRecord; row++) {
      const before =
        this.index.records.get(row, RECORD.END) - this.index.records.get(row, RECORD.FRAME_START);
      const after = keptLength(this.fates, row, before);
      length += after - before;
      if (after > 0) kept++;
    }
    return kept === 0 && endRecord > firstRecord ? GONE : length;
  }
}

/** Second pass: copies the stretches between cuts. */
class SpliceWriter {
  readonly #to: Uint8Array;
  readonly #cuts: RequestCuts;
  #at = 0;
  #copiedTo = 0;

  constructor(to: Uint8Array, cuts: RequestCuts) {
    this.#to = to;
    this.#cuts = cuts;
  }

  request(): void {
    const { index, resourceLengths } = this.#cuts;
    let scope = 0;
    for (const [resource, frame] of index.resources.entries()) {
      this.#copyUntil(frame.frameStart);
      const length = resourceLengths[resource]!;
      if (length !== GONE) this.#resource(frame, { length, resource, firstScope: scope });
      while (index.scopes[scope]?.resource === resource) scope++;
      this.#copiedTo = frame.end;
    }
    this.#copyUntil(index.bytes.length);
  }

  #resource(frame: ResourceFrame, part: { length: number; resource: number; firstScope: number }): void {
    const { index, scopeLengths } = this.#cuts;
    this.#head(REQUEST_RESOURCE_LOGS, part.length);
    this.#copiedTo = frame.start;
    for (let scope = part.firstScope; index.scopes[scope]?.resource === part.resource; scope++) {
      const { frameStart, end } = index.scopes[scope]!;
      this.#copyUntil(frameStart);
      if (scopeLengths[scope] !== GONE) this.#scope(index.scopes[scope]!, scopeLengths[scope]!);
      this.#copiedTo = end;
    }
    this.#copyUntil(frame.end);
  }

  #scope(frame: ScopeFrame, length: number): void {
    const { index, fates } = this.#cuts;
    this.#head(RESOURCE_LOGS_SCOPE_LOGS, length);
    this.#copiedTo = frame.start;
    for (let row = frame.firstRecord; row < frame.endRecord; row++) {
      const isKept = fates.isKept[row] === 1;
      const isReplaced = isKept && fates.replacements.has(row);
      if (isKept && !isReplaced) continue;
      this.#copyUntil(index.records.get(row, RECORD.FRAME_START));
      if (isReplaced) this.#record(row, fates.replacements);
      this.#copiedTo = index.records.get(row, RECORD.END);
    }
    this.#copyUntil(frame.end);
  }

  #record(row: number, contents: Contents): void {
    this.#head(SCOPE_LOGS_RECORDS, contents.lengthOf(row));
    this.#at = contents.copyTo(row, this.#to, this.#at);
  }

  #head(tag: number, length: number): void {
    this.#at = writeHead(this.#to, this.#at, { tag, length });
  }

  #copyUntil(end: number): void {
    if (end <= this.#copiedTo) return;
    this.#to.set(this.#cuts.index.bytes.subarray(this.#copiedTo, end), this.#at);
    this.#at += end - this.#copiedTo;
    this.#copiedTo = end;
  }
}

/** The length of a record's frame after its fate, which is never 0 for one that stays. */
function keptLength(fates: RecordFates, row: number, before: number): number {
  if (fates.isKept[row] !== 1) return 0;
  return fates.replacements.has(row) ? frameLength(fates.replacements.lengthOf(row)) : before;
}

/** Tag (one byte for all of OTLP's frames), length and content. */
export function frameLength(contentLength: number): number {
  return contentLength === GONE ? 0 : 1 + varintSize(contentLength) + contentLength;
}
