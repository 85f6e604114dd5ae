import type { Json } from '@lookout/contract';
import {
  aggregateCatalog,
  compilePlan,
  createTable,
  functionCatalog,
  operatorCatalog,
  tableRows,
  views,
} from '@lookout/engine';
import { createLanguage } from '../language.ts';

/** 2026-11-22 10:00:00 UTC, in nanoseconds. */
const START = 1_795_341_600_000_000_000n;

const events = ['LogWelcome', 'LogLaunch', 'LogWelcomeBanner'];
const attributes: readonly Json[] = [
  { cacheLength: 3, elapsed: 12.5, depth: '4', secret: 'hunter2', tags: ['a', 'b'], 'user.id': 'u1' },
  { cacheLength: '7', expected: 5, depth: 2, url: 'https://example.com:8080/a/b?x=1#f', ip: '10.0.0.1' },
  {},
  { text: 'key=value other="two words"', numbers: [3, 1, 2], nested: { deep: { value: true } } },
];

/** A dozen records of the `logs` view, the same on every machine. */
function record(index: number): Json[] {
  const at = START + BigInt(index) * 7_500_000_000n;
  return [
    `${at}`,
    `${at + 1_234_567n}`,
    events[index % events.length]!,
    index % 5 === 0 ? null : `user ${index} signed in from 192.168.${index}.1 after ${index * 3} ms`,
    index % 4 === 0 ? 17 : 9,
    index % 4 === 0 ? 'ERROR' : 'INFO',
    attributes[index % attributes.length]!,
    { 'service.name': index % 2 === 0 ? 'web' : 'shop' },
    'Example.Program',
    index.toString(16).padStart(32, '0'),
    index.toString(16).padStart(16, '0'),
  ];
}

const records = createTable(
  views.logs.map(({ name, type }) => ({ name, type })),
  Array.from({ length: 12 }, (_, index) => record(index)),
);
const now = { ms: Number(START / 1_000_000n) + 3_600_000, nanos: 0 };

/** What the example of each operator, aggregate and function gives, by the example's text. */
export function runDocumentedExamples(): Record<string, Json> {
  const language = createLanguage();
  const examples = [operatorCatalog, aggregateCatalog, functionCatalog].flatMap((catalog) =>
    catalog.map(({ example }) => example),
  );
  return Object.fromEntries(examples.map((example) => [example, resultOf(example, language)]));
}

function resultOf(example: string, language: ReturnType<typeof createLanguage>): Json {
  const { plan, diagnostics } = language.compile(example);
  if (!plan) return diagnostics.map(({ message }) => message);
  const { table } = compilePlan(plan).run(records, { now });
  const untouched = new Set<string>(views.logs.map(({ name }) => name));
  const shown = plan.output.map(({ name }, at) => ({ name, at })).filter(({ name }) => !untouched.has(name));
  const rows = tableRows(table);
  // What an example does not compute only says how many rows it leaves.
  if (shown.length === 0) return rows.length;
  return rows.map((row) => Object.fromEntries(shown.map(({ name, at }) => [name, row[at]!])));
}
