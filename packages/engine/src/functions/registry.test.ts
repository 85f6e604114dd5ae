import { expect, test } from 'vitest';
import { aggregateCatalog } from '../aggregates/registry.ts';
import { operatorCatalog } from '../operators/registry.ts';
import { call, resultOf } from '../testing/expressions.ts';
import { functionCatalog, functions } from './registry.ts';

const everything = [...functionCatalog, ...aggregateCatalog, ...operatorCatalog];

test.each(everything.map((entry) => [entry.name, entry] as const))(
  '%s is documented in full',
  (name, entry) => {
    expect(entry.signature.startsWith(name)).toBe(true);
    expect(entry.description).toMatch(/\.$/);
    expect(entry.example).toContain(name);
    expect(entry.link).toMatch(
      /^https:\/\/learn\.microsoft\.com\/(kusto\/query|azure\/azure-monitor\/data-collection)\/[a-z0-9-]+$/,
    );
  },
);

test('no two entries of a catalogue share a name', () => {
  expect(functions.size).toBe(functionCatalog.length);
  for (const catalog of [operatorCatalog, aggregateCatalog, functionCatalog])
    expect(new Set(catalog.map(({ name }) => name)).size).toBe(catalog.length);
});

test('unknown functions and wrong counts of arguments are refused', () => {
  expect(() => resultOf(call('string', 'frobnicate', 'a'))).toThrow('There is no function frobnicate.');
  expect(() => resultOf(call('long', 'strlen'))).toThrow('strlen takes 1 to 1 arguments');
});
