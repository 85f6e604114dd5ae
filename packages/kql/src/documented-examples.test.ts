import { expect, test } from 'vitest';
import recorded from './testing/documented-examples.json' with { type: 'json' };
import { runDocumentedExamples } from './testing/documented-examples.ts';

test('every documented example runs, and gives what was recorded', () => {
  expect(JSON.parse(JSON.stringify(runDocumentedExamples()))).toEqual(recorded);
});
