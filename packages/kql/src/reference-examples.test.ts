import { Plan } from '@lookout/contract';
import { expect, test } from 'vitest';
import { createLanguage } from './language.ts';

const language = createLanguage();

function planOf(source: string): Plan {
  const { diagnostics, plan } = language.compile(source);
  expect(diagnostics).toEqual([]);
  return Plan.parse(plan);
}

const dimensions = { kind: 'column', type: 'dynamic', name: 'customDimensions' };
const eventName = { kind: 'member', type: 'dynamic', object: dimensions, key: 'EventName' };
const banner = { kind: 'literal', type: 'string', value: 'LogWelcomeBanner' };

test('drops one chatty record', () => {
  const plan = planOf('traces | where tostring(customDimensions.EventName) != "LogWelcomeBanner"');
  const left = { kind: 'call', type: 'string', function: 'tostring', arguments: [eventName] };
  const predicate = { kind: 'binary', type: 'bool', operator: '!=', left, right: banner };
  expect(plan.steps).toEqual([{ kind: 'where', predicate }]);
  expect(plan.view).toBe('traces');
  expect(plan.output.map(({ name }) => name)).toContain('operation_Id');
});

test('removes one field and keeps the record', () => {
  const plan = planOf(`traces
| extend customDimensions = iff(customDimensions.EventName == "LogWelcomeBanner",
                                bag_remove_keys(customDimensions, dynamic(["secret"])), customDimensions)`);
  const isBanner = { kind: 'binary', type: 'bool', operator: '==', left: eventName, right: banner };
  const removed = {
    kind: 'call',
    type: 'dynamic',
    function: 'bag_remove_keys',
    arguments: [dimensions, { kind: 'literal', type: 'dynamic', value: ['secret'] }],
  };
  const value = {
    kind: 'call',
    type: 'dynamic',
    function: 'iff',
    arguments: [isBanner, removed, dimensions],
  };
  expect(plan.steps).toEqual([{ kind: 'extend', columns: [{ name: 'customDimensions', value }] }]);
});

test('charts an added value beside a count', () => {
  const source = `traces
| extend event = tostring(customDimensions.EventName), cached = toint(customDimensions.cacheLength)
| summarize requests = countif(event == "LogWelcome"), cached = max(cached) by bin(timestamp, 1m)
| render timechart`;
  const plan = planOf(source);
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['extend', 'summarize']);
  expect(plan.steps[1]).toEqual({
    kind: 'summarize',
    aggregates: [
      {
        name: 'requests',
        type: 'long',
        function: 'countif',
        arguments: [
          {
            kind: 'binary',
            type: 'bool',
            operator: '==',
            left: { kind: 'column', type: 'string', name: 'event' },
            right: { kind: 'literal', type: 'string', value: 'LogWelcome' },
          },
        ],
      },
      {
        name: 'cached',
        type: 'int',
        function: 'max',
        arguments: [{ kind: 'column', type: 'int', name: 'cached' }],
      },
    ],
    by: [
      {
        name: 'timestamp',
        value: {
          kind: 'call',
          type: 'datetime',
          function: 'bin',
          arguments: [
            { kind: 'column', type: 'datetime', name: 'timestamp' },
            { kind: 'literal', type: 'timespan', value: '60000000000' },
          ],
        },
      },
    ],
  });
  expect(plan.output).toEqual([
    { name: 'timestamp', type: 'datetime' },
    { name: 'requests', type: 'long' },
    { name: 'cached', type: 'int' },
  ]);
  expect(plan.render).toEqual({ visualization: 'timechart' });
  expect(language.compile(source).streamability).toEqual([]);
});
