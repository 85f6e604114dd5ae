import * as tags from './field-tags.ts';
import { LogIndex, type ResourceFrame, type ScopeFrame } from './log-index.ts';
import { RecordScanner } from './record-scanner.ts';
import { WireReader } from './wire-reader.ts';

/** Scans a whole `ExportLogsServiceRequest`. Throws a `WireError` at the first byte that is wrong. */
export function scanLogs(bytes: Uint8Array): LogIndex {
  const scan = new LogScan(bytes);
  scan.request();
  return scan.index;
}

class LogScan {
  readonly index: LogIndex;
  readonly #reader: WireReader;
  readonly #records: RecordScanner;

  constructor(bytes: Uint8Array) {
    this.index = new LogIndex(bytes);
    this.#reader = new WireReader(bytes);
    this.#records = new RecordScanner(this.#reader, this.index);
  }

  request(): void {
    const reader = this.#reader;
    const end = reader.bytes.length;
    while (reader.at < end) {
      const frameStart = reader.at;
      const tag = reader.varint32(end);
      if (tag === tags.REQUEST_RESOURCE_LOGS) this.#resourceLogs(frameStart, reader.contentEnd(end));
      else reader.skipField(tag, tags.REQUEST_FIELDS, end);
    }
  }

  #resourceLogs(frameStart: number, end: number): void {
    const { resources, resourceAttributes } = this.index;
    const reader = this.#reader;
    const firstAttribute = resourceAttributes.count;
    const frame: ResourceFrame = { frameStart, start: reader.at, end, firstAttribute, endAttribute: 0 };
    resources.push(frame);
    resourceAttributes.startOwner();
    while (reader.at < end) {
      const fieldStart = reader.at;
      const tag = reader.varint32(end);
      if (tag === tags.RESOURCE_LOGS_SCOPE_LOGS) this.#scopeLogs(fieldStart, reader.contentEnd(end));
      else if (tag === tags.RESOURCE_LOGS_RESOURCE) this.#resource(reader.contentEnd(end));
      else reader.skipField(tag, tags.RESOURCE_LOGS_FIELDS, end);
    }
    frame.endAttribute = resourceAttributes.count;
  }

  #resource(end: number): void {
    const reader = this.#reader;
    while (reader.at < end) {
      const frameStart = reader.at;
      const tag = reader.varint32(end);
      if (tag === tags.RESOURCE_ATTRIBUTES) {
        this.index.resourceAttributes.scan(reader, frameStart, reader.contentEnd(end));
      } else reader.skipField(tag, tags.RESOURCE_FIELDS, end);
    }
  }

  #scopeLogs(frameStart: number, end: number): void {
    const { scopes, resources, records } = this.index;
    const reader = this.#reader;
    const frame: ScopeFrame = {
      frameStart,
      start: reader.at,
      end,
      resource: resources.length - 1,
      firstRecord: records.count,
      endRecord: 0,
      nameStart: 0,
      nameEnd: 0,
    };
    const scope = scopes.push(frame) - 1;
    while (reader.at < end) {
      const fieldStart = reader.at;
      const tag = reader.varint32(end);
      if (tag === tags.SCOPE_LOGS_RECORDS) this.#records.scan(fieldStart, reader.contentEnd(end), scope);
      else if (tag === tags.SCOPE_LOGS_SCOPE) this.#scope(frame, reader.contentEnd(end));
      else reader.skipField(tag, tags.SCOPE_LOGS_FIELDS, end);
    }
    frame.endRecord = records.count;
  }

  #scope(frame: ScopeFrame, end: number): void {
    const reader = this.#reader;
    while (reader.at < end) {
      const tag = reader.varint32(end);
      if (tag !== tags.SCOPE_NAME) reader.skipField(tag, tags.SCOPE_FIELDS, end);
      else {
        frame.nameEnd = reader.contentEnd(end);
        frame.nameStart = reader.at;
        reader.checkText(frame.nameEnd);
      }
    }
  }
}
