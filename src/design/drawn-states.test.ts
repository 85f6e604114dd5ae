import { expect, test } from 'vitest';
import { withDrawnStates } from './drawn-states.ts';

test('a rule for what is under the pointer also holds for what is drawn so', () => {
  expect(withDrawnStates('.hover\\:bg-hover { &:hover { color: red } }')).toBe(
    '.hover\\:bg-hover { &:is([data-drawn-as="hover"] *) { color: red } }',
  );
});

test('the names of classes stay as they are', () => {
  const rule = '.focus-visible\\:border-accent, .group-hover\\:hover\\:x { color: red }';
  expect(withDrawnStates(rule)).toBe(rule);
});
