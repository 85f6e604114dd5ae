import {
  canonicalJson,
  type ExpectedRecord,
  type FieldChange,
  type Json,
  type RecordExample,
  type TestDifference,
} from '@lookout/contract';

const LONGEST = 400;

/** Where a record leaves other than expected, field by field. */
export function compareRecord(
  record: number,
  expected: ExpectedRecord,
  actual: RecordExample & { readonly isInScope: boolean },
): TestDifference[] {
  const isDropped = actual.status === 'dropped';
  if (isDropped || expected === 'dropped')
    return isDropped && expected === 'dropped'
      ? []
      : [
          {
            record,
            path: '',
            expected: fateText(expected),
            actual: isDropped ? 'dropped' : leftText(actual),
          },
        ];
  const [wanted, got] = [wantedChanges(expected), actualChanges(actual.changes)];
  const paths = [...new Set([...wanted.keys(), ...got.keys()])];
  return paths
    .map((path) => ({ record, path, expected: wanted.get(path) ?? 'unchanged', actual: got.get(path) }))
    .map((one) => ({ ...one, actual: one.actual ?? (actual.isInScope ? 'unchanged' : OUT_OF_SCOPE) }))
    .filter((one) => one.expected !== one.actual)
    .map((one) => ({ ...one, expected: shortened(one.expected), actual: shortened(one.actual) }));
}

const OUT_OF_SCOPE = 'unchanged, as it is out of scope';

function fateText(expected: ExpectedRecord): string {
  return typeof expected === 'string' ? expected : 'changed';
}

function leftText({ status, isInScope }: RecordExample & { readonly isInScope: boolean }): string {
  if (!isInScope) return OUT_OF_SCOPE;
  return status === 'changed' ? 'changed' : 'unchanged';
}

/** What each field becomes: its value as JSON, or `removed`. */
function wantedChanges(expected: ExpectedRecord): Map<string, string> {
  if (typeof expected === 'string') return new Map();
  const changed = Object.entries(expected.changed ?? {}).map(([path, value]) => [path, canonicalJson(value)]);
  const removed = (expected.removed ?? []).map((path) => [path, 'removed']);
  return new Map([...changed, ...removed] as [string, string][]);
}

function actualChanges(changes: readonly FieldChange[]): Map<string, string> {
  return new Map(
    changes.map(({ path, after }) => [path, after === undefined ? 'removed' : canonicalJson(after)]),
  );
}

type Row = Readonly<Record<string, Json>>;

/** Where the rows of an aggregate are other than expected: cell by cell in the columns that the test names. */
export function compareRows(expected: readonly Row[], actual: readonly Row[]): TestDifference[] {
  const places = Array.from({ length: Math.max(expected.length, actual.length) }, (_, at) => at);
  return places.flatMap((at) => compareRow(`rows.${at}`, expected[at], actual[at]));
}

function compareRow(path: string, expected: Row | undefined, actual: Row | undefined): TestDifference[] {
  if (!expected || !actual) return [difference(path, expected, actual)];
  return Object.keys(expected)
    .filter((column) => textOf(expected[column]) !== textOf(actual[column]))
    .map((column) => difference(`${path}.${column}`, expected[column], actual[column]));
}

function difference(path: string, expected: Json | undefined, actual: Json | undefined): TestDifference {
  return { record: null, path, expected: shortened(textOf(expected)), actual: shortened(textOf(actual)) };
}

function textOf(value: Json | undefined): string {
  return value === undefined ? 'nothing' : canonicalJson(value);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
