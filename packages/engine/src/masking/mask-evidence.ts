import type { Evidence, FieldChange, Json, RecordExample, RecordView, ResultTable } from '@lookout/contract';
import { MASKED, maskText, maskValue } from './mask.ts';
import { isSensitiveName } from './sensitive-name.ts';

/** Evidence as everybody may see it. What is pinned to a review is read by people with and without rights alike. */
export function maskEvidence(evidence: Evidence): Evidence {
  return {
    ...evidence,
    isMasked: true,
    examples: evidence.examples.map(maskExample),
    result: evidence.result && maskTable(evidence.result),
  };
}

function maskExample({ status, before, after, changes }: RecordExample): RecordExample {
  return {
    status,
    before: before && maskRecord(before),
    after: after && maskRecord(after),
    changes: changes.map(maskChange),
  };
}

/** A record with its texts masked, and what has a sensitive name. */
function maskRecord(record: RecordView): RecordView {
  return {
    ...record,
    eventName: maskText(record.eventName),
    severityText: maskText(record.severityText),
    scope: maskText(record.scope),
    body: maskValue('', record.body),
    attributes: maskMembers(record.attributes),
    resource: maskMembers(record.resource),
  };
}

function maskMembers(members: Readonly<Record<string, Json>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, maskValue(key, value)]));
}

/** An absent side stays absent: the field was added or removed. */
function maskChange({ path, ...sides }: FieldChange): FieldChange {
  const masked = Object.entries(sides).map(([side, value]) => [side, maskValue(path, value as Json)]);
  return { path, ...Object.fromEntries(masked) };
}

/** A table with its texts masked, and the columns whose name is sensitive. */
function maskTable(table: ResultTable): ResultTable {
  const isSensitive = table.columns.map(({ name }) => isSensitiveName(name));
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell, column) => maskCell(cell, isSensitive[column] === true))),
  };
}

function maskCell(cell: Json, isSensitive: boolean): Json {
  return isSensitive && typeof cell === 'string' ? MASKED : maskValue('', cell);
}
