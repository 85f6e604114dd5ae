import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { targets } from './targets.ts';

const file = new URL('./regressions.jsonl', import.meta.url);
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const kept = lines.map((line) => JSON.parse(line) as { target: string; input: string });

test.each(kept)('$target: $input', ({ target, input }) => {
  targets[target]!.check(input);
});

test.each(Object.keys(targets))('%s: what must hold, holds for a few hundred new inputs', (name) => {
  const { inputs, check } = targets[name]!;
  fc.assert(fc.property(inputs, check), { numRuns: 200 });
});
