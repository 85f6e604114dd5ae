import { createLanguage } from '@lookout/kql';
import { expect, test } from 'vitest';
import type { StepFindings } from '../../../lib/workers/sample-types.ts';
import { dataFindings } from './data-findings.ts';

const language = createLanguage();
const SOURCE = [
  'logs',
  '| where eventName == "LogDequeueWork"',
  '| extend depth = toint(attributes.depth), work = tostring(attributes["work.kind"])',
  '| where attributes.host == "a"',
].join('\n');

function found(...steps: readonly Partial<StepFindings>[]) {
  const compiled = language.compile(SOURCE);
  const all = steps.map((step) => ({ rowsIn: 10, rowsOut: 10, absent: [], ...step }));
  return dataFindings({ ...compiled, source: SOURCE }, { steps: all }).map(({ span, severity, message }) => [
    SOURCE.slice(span.start, span.end),
    severity,
    message,
  ]);
}

test('a filter that nothing passes is marked where it stands', () => {
  expect(found({ rowsIn: 12_000, rowsOut: 0 }, { rowsIn: 0, rowsOut: 0 })).toEqual([
    [
      'where eventName == "LogDequeueWork"',
      'warning',
      'None of the 12,000 sampled records that come here passes.',
    ],
  ]);
});

test('a field that is not everywhere is marked where it is read, whichever way it is written', () => {
  const absent = [
    { path: ['attributes', 'depth'], rows: 3 },
    { path: ['attributes', 'work.kind'], rows: 10 },
  ];
  expect(found({}, { absent })).toEqual([
    [
      'attributes.depth',
      'info',
      '30 % of the sampled records that come here have no attributes.depth: it is null there.',
    ],
    [
      'attributes["work.kind"]',
      'warning',
      'None of the sampled records that come here has attributes["work.kind"].',
    ],
  ]);
});

test('a field that no record has is offered under the name that is nearest, in the way that the name asks for', () => {
  const compiled = language.compile(SOURCE);
  const absent = [{ path: ['attributes', 'depth'], rows: 10, near: 'queue.depth' }];
  const steps = [{}, { absent }].map((step) => ({ rowsIn: 10, rowsOut: 10, absent: [], ...step }));
  const [finding] = dataFindings({ ...compiled, source: SOURCE }, { steps });
  expect(finding?.message).toMatch(/has attributes\.depth\. Did you mean attributes\["queue\.depth"\]\?$/);
  const { span, text, title } = finding!.fix!;
  expect([SOURCE.slice(span.start, span.end), text]).toEqual([
    'attributes.depth',
    'attributes["queue.depth"]',
  ]);
  expect(title).toBe('Change to attributes["queue.depth"]');
});

test('a filter may ask for what only some records have, but not for what none has', () => {
  const asks = (rows: number) => found({}, {}, { absent: [{ path: ['attributes', 'host'], rows }] });
  expect(asks(9)).toEqual([]);
  expect(asks(10)).toHaveLength(1);
});
