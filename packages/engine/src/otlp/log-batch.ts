import type { Nanoseconds, RecordView, ViewName } from '@lookout/contract';
import type { Column, DynamicColumn, DynamicValue, StringColumn, Table, TimeColumn } from '../column.ts';
import { nanosecondsOf } from '../instant.ts';
import { views } from '../views.ts';
import { jsonOf } from './dynamic-json.ts';
import { LogColumns } from './log-columns.ts';
import type { LogIndex } from './log-index.ts';
import { RECORD } from './record-index.ts';
import { allAttributes, resourceAttribute } from './resource-columns.ts';

/** Log records of one `ExportLogsServiceRequest`, in its order. Nothing is decoded before it is asked for. */
export class LogBatch {
  /** Where everything lies; for the engine's own writers. */
  readonly index: LogIndex;
  readonly #columns: LogColumns;

  constructor(index: LogIndex) {
    this.index = index;
    this.#columns = new LogColumns(index);
  }

  /** The request, as it was read. */
  get bytes(): Uint8Array {
    return this.index.bytes;
  }

  get recordCount(): number {
    return this.index.records.count;
  }

  /** The records as a table in one of the two vocabularies. */
  table(view: ViewName): Table {
    const types = new Map(views[view].map(({ name, type }) => [name, type]));
    return {
      rowCount: this.recordCount,
      names: [...types.keys()],
      typeOf: (name) => types.get(name),
      column: (name) => this.#columns.column(view, name),
    };
  }

  /** One record as people read it. */
  record(row: number): RecordView {
    return {
      timestamp: this.#timestamp(row),
      eventName: this.durableId(row),
      severityNumber: this.severityNumber(row),
      severityText: this.#text('severityText', row),
      body: jsonOf(this.#columns.body.dictionary.get(this.#columns.body.codes[row]!)),
      attributes: objectJson(this.attributes(row)),
      resource: objectJson(allAttributes(this.index, this.resource(row))),
      scope: this.#text('scopeName', row),
      traceId: this.#text('traceId', row),
      spanId: this.#text('spanId', row),
      bytes: this.recordBytes(row),
    };
  }

  /** All attributes of a record, decoded once. */
  attributes(row: number): DynamicValue {
    const { codes, dictionary } = this.#columns.attributes;
    return dictionary.get(codes[row]!);
  }

  /** One attribute of every record; null where a record has none of that name. */
  attribute(key: string): DynamicColumn {
    const { attributes } = this.#columns;
    return attributes.member?.(key) ?? attributes;
  }

  /** The length of a record on the wire, with its tag and length. */
  recordBytes(row: number): number {
    const { records } = this.index;
    return records.get(row, RECORD.END) - records.get(row, RECORD.FRAME_START);
  }

  /** The `service.name` of the record's resource, `''` when it has none. */
  service(row: number): string {
    const names = this.#columns.column('traces', 'cloud_RoleName') as StringColumn;
    return names.dictionary.get(names.codes[row]!);
  }

  /** The record's event name, `''` when it has none. */
  durableId(row: number): string {
    return this.#text('eventName', row);
  }

  severityNumber(row: number): number {
    return this.index.records.get(row, RECORD.SEVERITY) | 0;
  }

  /** Which `ResourceLogs` of the request the record belongs to. */
  resource(row: number): number {
    return this.index.scopes[this.index.records.get(row, RECORD.SCOPE)]!.resource;
  }

  /** One attribute of the record's resource; null when it is absent. */
  resourceAttribute(row: number, key: string): DynamicValue {
    return resourceAttribute(this.index, this.resource(row), key);
  }

  #text(name: string, row: number): string {
    const column = this.#columns.column('logs', name) as StringColumn;
    return column.dictionary.get(column.codes[row]!);
  }

  #timestamp(row: number): Nanoseconds {
    const column: Column = this.#columns.column('logs', 'timestamp');
    const { ms, nanos } = column as TimeColumn;
    return String(nanosecondsOf({ ms: ms[row]!, nanos: nanos[row]! })) as Nanoseconds;
  }
}

function objectJson(value: DynamicValue): RecordView['attributes'] {
  return jsonOf(value) as RecordView['attributes'];
}
