import { expect, test } from 'vitest';
import { batchOf, type Line } from '../stream/testing/fixtures.ts';
import { inspectFields } from './inspect-fields.ts';

const CARD = '4111 1111 1111 1111';
const line = { service: 'web', durableId: 'LogLogin' };

function inspected(lines: readonly Line[], { isMasked = false, weights = lines.map(() => 1) } = {}) {
  const samples = [{ batch: batchOf(lines), weights: Float64Array.from(weights), from: 0n, to: 1n }];
  const report = inspectFields({ samples, ...line, isMasked });
  return { ...report, of: (name: string) => report.fields.find((field) => field.name === name) };
}

const login = (attributes: NonNullable<Line['attributes']>): Line => ({ event: 'LogLogin', attributes });

test('a field has its types, its fill by weight, its distinct and its frequent values', () => {
  const report = inspected([login({ user: 'ada' }), login({ user: 7 }), login({}), { event: 'Other' }], {
    weights: [3, 1, 4, 100],
  });
  expect(report.sampled).toBe(3);
  expect(report.of('user')).toMatchObject({
    types: ['integer', 'text'],
    fill: 0.5,
    distinct: 2,
    top: [
      { text: 'ada', share: 0.75 },
      { text: '7', share: 0.25 },
    ],
  });
});

test('the largest field has the largest share of the bytes', () => {
  const report = inspected([login({ large: 'x'.repeat(90), small: 'y'.repeat(10) })]);
  expect(report.of('large')?.shareOfBytes).toBeCloseTo(0.9);
});

test('fields are suspected by name or by form, and those come first', () => {
  const report = inspected([login({ note: 'long and harmless text', password: 'hunter2', pay: CARD })]);
  expect(report.of('password')?.suspicions).toEqual(['name']);
  expect(report.of('pay')?.suspicions).toEqual(['card number']);
  expect(report.of('note')?.suspicions).toEqual([]);
  expect(report.fields.at(-1)?.name).toBe('note');
});

test('who may not see secrets sees what they are suspected to be, and none of them', () => {
  const report = inspected([login({ password: 'hunter2', pay: `by ${CARD}` })], { isMasked: true });
  expect(report.of('pay')).toMatchObject({
    suspicions: ['card number'],
    top: [{ text: 'by [masked card number]', share: 1 }],
  });
  expect(report.of('password')?.top).toEqual([{ text: '[masked]', share: 1 }]);
});

test('an attribute named body is not the message', () => {
  const report = inspected([{ event: 'LogLogin', body: 'hello', attributes: { body: 'world' } }]);
  expect(report.fields.map(({ name, isBody, top }) => [name, isBody, top[0]?.text])).toEqual([
    ['body', true, 'hello'],
    ['body', false, 'world'],
  ]);
});

test('memory is bounded: values and fields beyond the limits are not kept', () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`field${at}`, at]));
  const report = inspected([login(many), ...Array.from({ length: 400 }, (_, at) => login({ field0: at }))]);
  expect(report.fields).toHaveLength(200);
  expect(report.omitted).toBe(50);
  expect(report.of('field0')?.distinct).toBe(256);
});

test('records without a Durable ID are grouped by templates; a line with one has none', () => {
  const lines = [5, 6].map((ms) => ({ event: '', body: `took ${ms} ms` }));
  const { batch, weights } = { batch: batchOf(lines), weights: Float64Array.from([1, 3]) };
  const samples = [{ batch, weights, from: 0n, to: 1n }];
  const report = inspectFields({ samples, service: batch.service(0), durableId: '', isMasked: true });
  expect(report.templates).toMatchObject([
    { template: 'took <*> ms', sampled: 2, share: 1, variables: [{ kind: 'number', distinct: 2 }] },
  ]);
  expect(inspected([login({})])).not.toHaveProperty('templates');
});
