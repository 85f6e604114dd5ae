import type { Plan } from '@lookout/contract';
import { conflictsOf, type NamedProbe, pipelineAround } from '@lookout/governance';
import { compileQuery } from '@lookout/kql';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const EVENT = 'tostring(customDimensions.EventName)';

function probe(source: string, change: Partial<NamedProbe> = {}): NamedProbe {
  return {
    ...{ probeId: 'prb_other', title: 'Other', plan: planOf(source), originals: 'keep' },
    scope: { services: [], attributes: [] },
    ...change,
  };
}

function planOf(source: string): Plan {
  const { plan, diagnostics } = compileQuery(source);
  if (!plan) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

const drop = (event: string) => `traces | where ${EVENT} != "${event}"`;
const count = (event: string) =>
  `traces | where ${EVENT} == "${event}" | summarize n = count() by bin(timestamp, 1m)`;
const redact = (event: string, key: string) =>
  `traces | extend customDimensions = iff(customDimensions.EventName == "${event}", bag_remove_keys(customDimensions, dynamic(["${key}"])), customDimensions)`;
const texts = (subject: string, around: { before?: NamedProbe[]; after?: NamedProbe[] }) =>
  conflictsOf(probe(subject), { before: [], after: [], ...around }).map(({ text }) => text);

test('who counts what was dropped before is told, from either side', () => {
  expect(texts(count('A'), { before: [probe(drop('A'))] })).toEqual([
    '“Other” runs before and drops some of these records: they are not counted here.',
  ]);
  expect(texts(drop('A'), { after: [probe(count('A'))] })).toEqual([
    '“Other” runs after and counts records that this probe drops: its numbers may fall.',
  ]);
});

test('what is counted before it is dropped loses nothing', () => {
  expect(texts(drop('A'), { before: [probe(count('A'))] })).toEqual([]);
  expect(texts(count('A'), { after: [probe(drop('A'))] })).toEqual([]);
});

test('an aggregate that keeps its records to itself takes them from the next', () => {
  expect(texts(count('A'), { before: [probe(count('A'), { originals: 'drop' })] })).toHaveLength(1);
});

test('probes on other records, services or environments do not meet', () => {
  expect(texts(count('A'), { before: [probe(drop('B'))] })).toEqual([]);
  const shop = { scope: { services: ['shop'], attributes: [] } };
  const desk = { scope: { services: ['desk'], attributes: [] } };
  const found = conflictsOf(probe(count('A'), shop), { before: [probe(drop('A'), desk)], after: [] });
  expect(found).toEqual([]);
});

test('a field that both change is named, and whose value leaves', () => {
  expect(texts(redact('A', 'secret'), { after: [probe(redact('A', 'secret'))] })).toEqual([
    '“Other” changes attributes.secret too, after this probe: its value leaves.',
  ]);
  expect(texts(redact('A', 'secret'), { after: [probe(redact('A', 'name'))] })).toEqual([]);
  expect(texts(redact('A', 'secret'), { after: [probe(redact('B', 'secret'))] })).toEqual([]);
});

test('one field has one name, whichever vocabulary a probe speaks', () => {
  const other = probe('logs | where tostring(attributes.secret) != "x"');
  expect(texts(redact('A', 'secret'), { after: [other] })).toEqual([
    '“Other” reads attributes.secret after this probe has changed it.',
  ]);
});

test('the pipeline around a probe is in order, without what is off; one that does not run yet comes last', () => {
  const probes = ['a', 'b', 'c'].map((probeId) => ({
    ...probe(drop('A'), { probeId }),
    isEnabled: probeId !== 'b',
  }));
  const ids = (list: readonly NamedProbe[]) => list.map(({ probeId }) => probeId);
  const of = (probeId: string) => {
    const { before, after } = pipelineAround(probes, probeId);
    return [ids(before), ids(after)];
  };
  expect(of('c')).toEqual([['a'], []]);
  expect(of('b')).toEqual([['a'], ['c']]);
  expect(of('new')).toEqual([['a', 'c'], []]);
});

test('a condition that cannot be read from constants is taken to hold of any record', () => {
  const vague = 'traces | where strlen(message) > 10 | summarize n = count() by bin(timestamp, 1m)';
  expect(texts(vague, { before: [probe(drop('A'))] })).toHaveLength(1);
});

/** A condition on the event, as text and as what it means. */
type Condition = { readonly text: string; readonly holds: (event: string) => boolean };

const NAMES = ['A', 'B', 'C'];
const names = fc.constantFrom(...NAMES);
const anyName: fc.Arbitrary<Condition> = names.map((name) => ({
  text: `${EVENT} == "${name}"`,
  holds: (event: string) => event === name,
}));
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    anyName,
    fc.subarray(NAMES, { minLength: 1 }).map((list) => ({
      text: `${EVENT} in (${list.map((name) => `"${name}"`).join(', ')})`,
      holds: (event: string) => list.includes(event),
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => ({
      text: `(${left.text} and ${right.text})`,
      holds: (event: string) => left.holds(event) && right.holds(event),
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => ({
      text: `(${left.text} or ${right.text})`,
      holds: (event: string) => left.holds(event) || right.holds(event),
    })),
    tie('condition').map(({ text, holds }) => ({
      text: `not(${text})`,
      holds: (event: string) => !holds(event),
    })),
  ),
}));

test('two probes that meet in a record are found, whatever and, or and not make of the condition', () => {
  fc.assert(
    fc.property(condition, names, ({ text, holds }, name) => {
      fc.pre(holds(name));
      const source = `traces | where ${text} | summarize n = count() by bin(timestamp, 1m)`;
      expect(texts(source, { before: [probe(drop(name))] })).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});
