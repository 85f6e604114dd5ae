import type { ViewName } from '@lookout/contract';
import type { Column, DynamicColumn, StringColumn } from '../column.ts';
import { attributesColumn } from './attribute-columns.ts';
import { customDimensionsColumn } from './custom-dimensions.ts';
import { hexOf } from './hex.ts';
import type { LogIndex } from './log-index.ts';
import {
  bodyColumn,
  messageColumn,
  observedColumn,
  severityLevelColumn,
  severityNumberColumn,
  textColumn,
  timestampColumn,
} from './record-columns.ts';
import { RECORD } from './record-index.ts';
import { resourceColumn, resourceTextColumn, scopeNameColumn } from './resource-columns.ts';
import { decodeUtf8 } from './utf8.ts';

/** The columns of a batch under both vocabularies, each built when first asked for and shared by the views. */
export class LogColumns {
  readonly #index: LogIndex;
  readonly #built = new Map<string, Column>();

  constructor(index: LogIndex) {
    this.#index = index;
  }

  /** Throws a RangeError for a column that the view does not have. */
  column(view: ViewName, name: string): Column {
    const build = builders[view][name];
    if (build === undefined) throw new RangeError(`The view ${view} has no column ${name}.`);
    return build(this);
  }

  get eventName(): StringColumn {
    return this.once('eventName', (index) => textColumn(index, RECORD.EVENT_NAME, decodeUtf8));
  }

  get attributes(): DynamicColumn {
    return this.once('attributes', attributesColumn);
  }

  get body(): DynamicColumn {
    return this.once('body', bodyColumn);
  }

  once<C extends Column>(name: string, build: (index: LogIndex) => C): C {
    const built = (this.#built.get(name) as C | undefined) ?? build(this.#index);
    this.#built.set(name, built);
    return built;
  }
}

type Builder = (columns: LogColumns) => Column;

const timestamp: Builder = (columns) => columns.once('timestamp', timestampColumn);
const traceId: Builder = (columns) =>
  columns.once('traceId', (index) => textColumn(index, RECORD.TRACE_ID, hexOf));
const spanId: Builder = (columns) =>
  columns.once('spanId', (index) => textColumn(index, RECORD.SPAN_ID, hexOf));

/** A null prototype: a column is looked up by a name that a plan brings. */
function table(entries: Record<string, Builder>): Readonly<Record<string, Builder>> {
  return Object.assign(Object.create(null) as Record<string, Builder>, entries);
}

const builders: Readonly<Record<ViewName, Readonly<Record<string, Builder>>>> = {
  logs: table({
    timestamp,
    observedTimestamp: (columns) => columns.once('observedTimestamp', observedColumn),
    eventName: (columns) => columns.eventName,
    body: (columns) => columns.body,
    severityNumber: (columns) => columns.once('severityNumber', severityNumberColumn),
    severityText: (columns) =>
      columns.once('severityText', (index) => textColumn(index, RECORD.SEVERITY_TEXT, decodeUtf8)),
    attributes: (columns) => columns.attributes,
    resource: (columns) => columns.once('resource', resourceColumn),
    scopeName: (columns) => columns.once('scopeName', scopeNameColumn),
    traceId,
    spanId,
  }),
  traces: table({
    timestamp,
    message: (columns) => columns.once('message', () => messageColumn(columns.body)),
    severityLevel: (columns) => columns.once('severityLevel', severityLevelColumn),
    customDimensions: (columns) =>
      columns.once('customDimensions', () => customDimensionsColumn(columns.attributes, columns.eventName)),
    operation_Id: traceId,
    operation_ParentId: spanId,
    cloud_RoleName: (columns) =>
      columns.once('cloud_RoleName', (index) => resourceTextColumn(index, 'service.name')),
    cloud_RoleInstance: (columns) =>
      columns.once('cloud_RoleInstance', (index) => resourceTextColumn(index, 'service.instance.id')),
  }),
};
