import { GivenRecord } from './given-record.ts';
import { Json, Timestamp } from './primitives.ts';
import { z } from './zod.ts';

/** As many tests as one probe may have. */
export const MAX_TESTS = 50;
/** As many records as one test may give. */
export const MAX_TEST_RECORDS = 100;
/** The longest that all tests of a probe may be as JSON, in UTF-16 units. */
const MAX_TESTS_LENGTH = 262_144;

/**
 * What leaves in place of a given record. A changed record names exactly the fields that change, by their path such
 * as `attributes.secret`: those with a new value, and those that are gone.
 */
export const ExpectedRecord = z.union(
  [
    z.enum(['unchanged', 'dropped']),
    z.strictObject({
      changed: z.record(z.string(), Json).optional(),
      removed: z.array(z.string()).max(1000).optional(),
    }),
  ],
  'Say "unchanged", "dropped", or {"changed": {path: value}, "removed": [path]}.',
);
export type ExpectedRecord = z.infer<typeof ExpectedRecord>;

/** An example that a probe must always satisfy: given records, and what becomes of each. */
export const ProbeTest = z.strictObject({
  name: z.string().trim().min(1, 'A test needs a name.').max(120),
  given: z
    .array(z.strictObject({ record: GivenRecord, leaves: ExpectedRecord }))
    .min(1, 'A test needs a record.')
    .max(MAX_TEST_RECORDS),
  /** The rows that an aggregate yields, in order; of each row the columns that matter. Absent = any. */
  rows: z.array(z.record(z.string(), Json)).max(1000).optional(),
  /** What `now()` gives; absent = the time of the latest record. */
  now: Timestamp.optional(),
});
export type ProbeTest = z.infer<typeof ProbeTest>;

/** The tests that travel with a probe. */
export const ProbeTests = z
  .array(ProbeTest)
  .max(MAX_TESTS, `A probe may have ${MAX_TESTS} tests.`)
  .refine((tests) => JSON.stringify(tests).length <= MAX_TESTS_LENGTH, {
    message: `The tests of a probe may be ${MAX_TESTS_LENGTH / 1024} KiB long in all. Give fewer or shorter records.`,
  });

/** Where a result is other than expected. Both sides are JSON, or a word such as `dropped`. */
export const TestDifference = z.strictObject({
  /** Which of the given records, from 0; null = the rows. */
  record: z.int().nonnegative().nullable(),
  /** The field, or the cell of a row; empty = the record as a whole. */
  path: z.string(),
  expected: z.string(),
  actual: z.string(),
});
export type TestDifference = z.infer<typeof TestDifference>;

/** How one test went. It passed when nothing differs and nothing kept it from running. */
export const ProbeTestResult = z.strictObject({
  name: z.string(),
  differences: z.array(TestDifference).max(20),
  /** Why it could not run, in words; null when it could. */
  problem: z.string().nullable(),
});
export type ProbeTestResult = z.infer<typeof ProbeTestResult>;
