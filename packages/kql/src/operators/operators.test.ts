import { expect, test } from 'vitest';
import { expressionOf, findings, planOf, stepsOf } from '../testing/compile-text.ts';

const allNames = planOf('logs').output.map(({ name }) => name);

test('a bare view is a plan without steps', () => {
  expect(planOf('traces')).toMatchObject({ view: 'traces', steps: [] });
  expect(allNames.slice(0, 4)).toEqual(['timestamp', 'observedTimestamp', 'eventName', 'body']);
});

test('where, also spelled filter', () => {
  const predicate = expressionOf('severityNumber > 9');
  expect(stepsOf('where severityNumber > 9')).toEqual([{ kind: 'where', predicate }]);
  expect(stepsOf('filter severityNumber > 9')).toEqual([{ kind: 'where', predicate }]);
});

test('extend names its columns as Kusto does', () => {
  const [step] = stepsOf('extend a = 1, attributes.x, attributes["y z"], tostring(attributes.w), 1 + 1');
  const names = step?.kind === 'extend' ? step.columns.map(({ name }) => name) : [];
  expect(names).toEqual(['a', 'attributes_x', 'attributes_y z', 'attributes_w', 'Column1']);
});

test('extend finds its columns also where they replace others', () => {
  const [step] = stepsOf('extend body, tostring(severityText)');
  expect(step).toMatchObject({ columns: [{ name: 'body' }, { name: 'severityText' }] });
});

test('project chooses, renames and computes', () => {
  const plan = planOf('logs | project eventName, n = severityNumber, strcat("a", eventName)');
  expect(plan.output).toEqual([
    { name: 'eventName', type: 'string' },
    { name: 'n', type: 'int' },
    { name: 'Column1', type: 'string' },
  ]);
  expect(plan.steps).toEqual([
    {
      kind: 'project',
      columns: [
        { name: 'eventName', value: expressionOf('eventName') },
        { name: 'n', value: expressionOf('severityNumber') },
        { name: 'Column1', value: expressionOf('strcat("a", eventName)') },
      ],
    },
  ]);
});

test('wildcards are resolved to names', () => {
  const severity = allNames.filter((name) => name.startsWith('severity'));
  expect(stepsOf('project-away severity*')).toEqual([{ kind: 'project-away', names: severity }]);
  expect(stepsOf('project-keep severity*, body')).toEqual([
    { kind: 'project-keep', names: allNames.filter((name) => name === 'body' || severity.includes(name)) },
  ]);
  const reordered = [...severity, ...allNames.filter((name) => !severity.includes(name))];
  expect(stepsOf('project-reorder severity*')).toEqual([{ kind: 'project-reorder', names: reordered }]);
});

test('project-rename', () => {
  const plan = planOf('logs | project-rename event = eventName');
  expect(plan.steps).toEqual([{ kind: 'project-rename', renames: [{ from: 'eventName', to: 'event' }] }]);
  expect(plan.output.map(({ name }) => name)).toContain('event');
});

test('take, also spelled limit', () => {
  expect(stepsOf('take 10')).toEqual([{ kind: 'take', count: 10 }]);
  expect(stepsOf('limit 0')).toEqual([{ kind: 'take', count: 0 }]);
});

test('summarize puts keys first and names aggregates as Kusto does', () => {
  const plan = planOf(`logs | summarize count(), countif(severityNumber > 9), sum(severityNumber),
    avg(severityNumber), min(timestamp), percentile(severityNumber, 95), dcount(eventName), named = max(timestamp)
    by bin(timestamp, 1m), eventName, tostring(attributes.x)`);
  expect(plan.output).toEqual([
    { name: 'timestamp', type: 'datetime' },
    { name: 'eventName', type: 'string' },
    { name: 'attributes_x', type: 'string' },
    { name: 'count_', type: 'long' },
    { name: 'countif_', type: 'long' },
    { name: 'sum_severityNumber', type: 'long' },
    { name: 'avg_severityNumber', type: 'real' },
    { name: 'min_timestamp', type: 'datetime' },
    { name: 'percentile_severityNumber_95', type: 'long' },
    { name: 'dcount_eventName', type: 'long' },
    { name: 'named', type: 'datetime' },
  ]);
  const [step] = plan.steps;
  expect(step?.kind === 'summarize' && step.by.map(({ name }) => name)).toEqual([
    'timestamp',
    'eventName',
    'attributes_x',
  ]);
});

test('summarize by keys alone has no aggregates', () => {
  expect(stepsOf('summarize by eventName')).toEqual([
    { kind: 'summarize', aggregates: [], by: [{ name: 'eventName', value: expressionOf('eventName') }] },
  ]);
});

test('an expression of aggregates is a summarize and a project', () => {
  const plan = planOf('logs | summarize total = count(), share = sum(severityNumber) / count() by eventName');
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['summarize', 'project']);
  expect(plan.steps[0]).toMatchObject({
    aggregates: [
      { name: 'total', function: 'count' },
      { name: '$1', function: 'sum' },
      { name: '$2', function: 'count' },
    ],
  });
  expect(plan.steps[1]).toMatchObject({
    columns: [
      { name: 'eventName' },
      { name: 'total', value: { kind: 'column', name: 'total' } },
      { name: 'share', value: { operator: '/', left: { name: '$1' }, right: { name: '$2' } } },
    ],
  });
  expect(plan.output.map(({ name }) => name)).toEqual(['eventName', 'total', 'share']);
});

test('render says how to draw and leaves no step', () => {
  const plan = planOf(
    'logs | summarize count() by bin(timestamp, 1m) | render columnchart with (title = "Rate")',
  );
  expect(plan.steps).toHaveLength(1);
  expect(plan.render).toEqual({ visualization: 'columnchart', title: 'Rate' });
});

test('nothing follows render, and its other properties are refused', () => {
  expect(findings('logs | render table | take 1')).toMatchObject([{ code: 'unsupported', marked: 'take 1' }]);
  expect(findings('logs | render table with (ymin = 1)')).toMatchObject([
    { code: 'unsupported', marked: 'ymin' },
  ]);
  expect(findings('logs | render ladderchart')).toMatchObject([{ marked: 'ladderchart' }]);
});
