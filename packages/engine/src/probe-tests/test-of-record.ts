import type {
  ExpectedRecord,
  FieldChange,
  GivenRecord,
  Json,
  ProbeTest,
  RecordView,
} from '@lookout/contract';
import { maskRecord } from '../masking/mask-evidence.ts';
import { type TestSubject, tryRecords } from './try-test.ts';

/**
 * A test that expects of a record what the probe does to it now. Whatever looks like a secret is masked first: a
 * document is read by people who may not see the stream as it is.
 */
export function testOfRecord(subject: TestSubject, record: RecordView, name: string): ProbeTest {
  const given = toGiven(maskRecord(record));
  const { records, rows } = tryRecords(subject, [given], undefined);
  const leaves = records[0]?.status === 'dropped' ? 'dropped' : expectedOf(records[0]?.changes ?? []);
  return { name, given: [{ record: given, leaves }], ...(rows.length > 0 ? { rows: [...rows] } : {}) };
}

/** Fields that say nothing are left out, so that people read only what matters. */
function toGiven({ bytes: _, ...fields }: RecordView): GivenRecord {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: Json): boolean {
  if (value === null || value === '' || value === 0) return true;
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
}

function expectedOf(changes: readonly FieldChange[]): ExpectedRecord {
  if (changes.length === 0) return 'unchanged';
  const changed = changes.flatMap(({ path, after }) => (after === undefined ? [] : [[path, after] as const]));
  const removed = changes.filter(({ after }) => after === undefined).map(({ path }) => path);
  return {
    ...(changed.length > 0 ? { changed: Object.fromEntries(changed) } : {}),
    ...(removed.length > 0 ? { removed } : {}),
  };
}
