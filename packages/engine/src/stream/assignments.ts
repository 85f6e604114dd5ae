import type { ViewName } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';
import { EVENT_NAME_DIMENSION } from '../otlp/custom-dimensions.ts';
import { messageOf } from '../otlp/dynamic-json.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import type { RecordEdit } from '../otlp/rewrite-record.ts';
import { severityNumberOfLevel } from '../otlp/severity.ts';

/** The record that is edited, as it stands before. */
export interface RecordSource {
  readonly batch: LogBatch;
  readonly row: number;
}

/** Writes the new value of a column into the edit of a record; null clears what the column stands for. */
export type Assign = (edit: RecordEdit, value: DynamicValue, record: RecordSource) => void;

/** How each writable column of each view goes back into the record. */
export const assignments: Readonly<Record<ViewName, Readonly<Record<string, Assign>>>> = {
  logs: {
    eventName: (edit, value) => {
      edit.eventName = messageOf(value);
    },
    body: (edit, value) => {
      edit.body = value;
    },
    severityNumber: (edit, value) => {
      edit.severityNumber = Math.trunc(Number(value ?? 0)) || 0;
    },
    severityText: (edit, value) => {
      edit.severityText = messageOf(value);
    },
    attributes: (edit, value) => {
      edit.attributes = mapOf(value);
    },
  },
  traces: {
    message: (edit, value) => {
      edit.body = value;
    },
    severityLevel: (edit, value) => {
      edit.severityNumber = severityNumberOfLevel(value === null ? null : Number(value));
    },
    customDimensions: assignDimensions,
  },
};

/** The members of a bag. What is no bag has none: attributes cannot be text or a list. */
export function mapOf(value: DynamicValue): Map<string, DynamicValue> {
  const isBag = value !== null && typeof value === 'object' && !Array.isArray(value);
  return new Map(isBag ? Object.entries(value) : []);
}

/** `customDimensions` are the attributes and, as one more member, the event's name. */
function assignDimensions(edit: RecordEdit, value: DynamicValue, { batch, row }: RecordSource): void {
  const dimensions = mapOf(value);
  const oldName = batch.durableId(row);
  const attributes = mapOf(batch.attributes(row));
  const isOwnAttribute = oldName === '' && attributes.has(EVENT_NAME_DIMENSION);
  if (!isOwnAttribute) {
    const name = messageOf(dimensions.get(EVENT_NAME_DIMENSION) ?? null);
    if (name !== oldName) edit.eventName = name;
    restoreHiddenAttribute(dimensions, attributes);
  }
  edit.attributes = dimensions;
}

/** An attribute that bears the dimension's name was hidden behind the event's name: it stays as long as the member does. */
function restoreHiddenAttribute(
  dimensions: Map<string, DynamicValue>,
  attributes: Map<string, DynamicValue>,
): void {
  const hidden = attributes.get(EVENT_NAME_DIMENSION);
  const isLeft = dimensions.delete(EVENT_NAME_DIMENSION);
  if (isLeft && hidden !== undefined) dimensions.set(EVENT_NAME_DIMENSION, hidden);
}
