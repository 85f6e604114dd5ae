import type { Nanoseconds, RecordExample } from '@lookout/contract';
import { expect, test } from 'vitest';
import { fieldLines } from './record-fields.ts';

const before = {
  timestamp: '1' as Nanoseconds,
  eventName: 'LogWelcomeBanner',
  severityNumber: 9,
  severityText: 'INFO',
  body: 'Banner shown',
  attributes: { campaign: 'spring', secret: 'sk_live_1' },
  resource: { 'service.name': 'welcome-page' },
  scope: '',
  traceId: '',
  spanId: '',
  bytes: 90,
};

const example = (changes: RecordExample['changes']): RecordExample => ({
  status: 'changed',
  before,
  after: before,
  changes,
});

test('a removed field stands where it stood, an added one at the end', () => {
  const lines = fieldLines(
    example([
      { path: 'attributes.secret', before: 'sk_live_1' },
      { path: 'attributes.isClean', after: true },
    ]),
  );
  expect(lines.map(({ path, kind }) => [path, kind])).toEqual([
    ['timestamp', 'same'],
    ['eventName', 'same'],
    ['severityNumber', 'same'],
    ['severityText', 'same'],
    ['body', 'same'],
    ['attributes.campaign', 'same'],
    ['attributes.secret', 'removed'],
    ['resource.service.name', 'same'],
    ['attributes.isClean', 'added'],
  ]);
  expect(lines.at(-1)).toMatchObject({ before: null, after: 'true' });
});

test('a changed field shows both values, and a change to null is no removal', () => {
  const [, , , , body] = fieldLines(example([{ path: 'body', before: 'Banner shown', after: null }]));
  expect(body).toEqual({ path: 'body', kind: 'changed', before: 'Banner shown', after: 'null' });
});

test('a created record shows the fields that it has', () => {
  const lines = fieldLines({ status: 'created', before: null, after: before, changes: [] });
  expect(lines.every(({ kind }) => kind === 'same')).toBe(true);
  expect(lines).toHaveLength(8);
});
