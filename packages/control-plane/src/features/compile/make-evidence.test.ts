import { PlanError } from '@lookout/engine';
import { compileQuery } from '@lookout/kql';
import { expect, test } from 'vitest';
import { aSample } from '../../testing/a-sample.ts';
import { makeEvidence } from './make-evidence.ts';
import { refusalOf } from './refusal-of.ts';

function evidenceOf(source: string, records = 1) {
  const { plan } = compileQuery(source);
  if (!plan) throw new Error('The text has no plan.');
  const { batch, ...chunk } = aSample(Array(records).fill('LogLaunch'));
  const scope = { environment: 'production', services: [], attributes: [] };
  const chunks = [{ ...chunk, bytes: batch.bytes }];
  return makeEvidence({ kind: 'evidence', plan, scope, originals: 'keep', chunks, now: 0 });
}

test('shows what a query makes of a record', () => {
  const evidence = evidenceOf('logs | extend u = strrep("a", 3)');
  expect(evidence.examples[0]).toMatchObject({ changes: [{ path: 'attributes.u', after: 'aaa' }] });
});

test('keeps no secret, not even one that the query gave another name', () => {
  const { plan } = compileQuery('logs | extend copy = tostring(attributes.password)');
  if (!plan) throw new Error('The text has no plan.');
  const { batch, ...chunk } = aSample(['LogLaunch'], { password: 'hunter2' });
  const scope = { environment: 'production', services: [], attributes: [] };
  const chunks = [{ ...chunk, bytes: batch.bytes }];
  const evidence = makeEvidence({ kind: 'evidence', plan, scope, originals: 'keep', chunks, now: 0 });
  expect(evidence.examples[0]?.changes).toEqual([{ path: 'attributes.copy', after: '[masked]' }]);
  expect(JSON.stringify(evidence)).not.toContain('hunter2');
});

test('refuses values that are too large to keep with a review', () => {
  const columns = Array.from({ length: 10 }, (_, index) => `u${index} = strrep(strrep("a", 1000), 60)`);
  const source = `logs | extend ${columns.join(', ')}`;
  expect(() => evidenceOf(source, 20)).toThrow(PlanError);
  expect(() => evidenceOf(source, 20)).toThrow(/too large/);
});

test('says what is wrong with a query, and nothing of faults that are not the query’s', () => {
  expect(refusalOf(new PlanError('range would make too many rows.'))).toBe('range would make too many rows.');
  expect(refusalOf(new RangeError('Invalid string length'))).toContain('more time or memory');
  expect(refusalOf(new TypeError('x is undefined'))).toBeNull();
});
