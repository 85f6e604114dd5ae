import { expect, test } from 'vitest';
import recorded from './testing/documented-examples.json' with { type: 'json' };
import { runDocumentedExamples } from './testing/documented-examples.ts';

// The file is written by Node (npm run generate): a browser must compute the same from the same records.
test('every documented example gives in a browser what it gives in Node', () => {
  expect(JSON.parse(JSON.stringify(runDocumentedExamples()))).toEqual(recorded);
});
