import type {
  ColumnSchema,
  Evidence,
  FieldChange,
  Json,
  RecordExample,
  RecordView,
  ResultTable,
} from '@lookout/contract';
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
export function maskRecord(record: RecordView): RecordView {
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
  const masks = table.columns.map(cellMask);
  const rows = table.rows.map((row) => masks.map((mask, column) => mask(row[column] ?? null)));
  return { ...table, rows };
}

/** Types whose cells are text to be read. Instants, spans and large integers are text too, but of digits only. */
const READABLE: ReadonlySet<ColumnSchema['type']> = new Set(['string', 'dynamic', 'guid']);

/** What masks the cells of a column. One that is no text to be read must stay what its type says, or be unknown. */
function cellMask({ name, type }: ColumnSchema): (cell: Json) => Json {
  const mask = READABLE.has(type) ? MASKED : null;
  if (isSensitiveName(name)) return (cell) => (typeof cell === 'string' ? mask : maskValue('', cell));
  return READABLE.has(type) ? (cell) => maskValue('', cell) : (cell) => cell;
}
