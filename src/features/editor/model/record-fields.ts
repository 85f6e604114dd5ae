import type { FieldChange, Json, RecordExample, RecordView } from '@lookout/contract';

/** One line of a record's detail: a field with what it was and what it is. */
export interface FieldLine {
  readonly path: string;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly before: string | null;
  readonly after: string | null;
}

/** The fields of a record, changes in the place of the field that changed, added fields last. */
export function fieldLines({ before, after, changes }: RecordExample): readonly FieldLine[] {
  const shown = before ?? after;
  if (!shown) return [];
  const byPath = new Map(changes.map((change) => [change.path, change]));
  const lines = fieldsOf(shown).map(([path, value]): FieldLine => {
    const change = byPath.get(path);
    byPath.delete(path);
    return change ? changedLine(change) : { path, kind: 'same', before: valueText(value), after: null };
  });
  return [...lines, ...[...byPath.values()].map(changedLine)];
}

function fieldsOf(record: RecordView): [string, Json][] {
  const { body, severityNumber, severityText, scope, traceId, spanId, timestamp, eventName } = record;
  const fields: [string, Json][] = [
    ['timestamp', timestamp],
    ['eventName', eventName],
    ['severityNumber', severityNumber],
    ['severityText', severityText],
    ['body', body],
    ...prefixed('attributes', record.attributes),
    ...prefixed('resource', record.resource),
    ['scope', scope],
    ['traceId', traceId],
    ['spanId', spanId],
  ];
  return fields.filter(([, value]) => value !== '' && value !== null);
}

function prefixed(prefix: string, bag: Readonly<Record<string, Json>>): [string, Json][] {
  return Object.entries(bag).map(([key, value]) => [`${prefix}.${key}`, value]);
}

function changedLine({ path, before, after }: FieldChange): FieldLine {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return {
    path,
    kind,
    before: before === undefined ? null : valueText(before),
    after: after === undefined ? null : valueText(after),
  };
}

function valueText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
