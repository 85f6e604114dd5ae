import type { Expression } from '@lookout/contract';
import { expect, test } from 'vitest';
import { expressionProblem } from './expression-problem.ts';

const columns = [{ name: 'size', type: 'long' }] as const;
const size: Expression = { kind: 'column', name: 'size', type: 'long' };

test('an expression that the engine computes has no problem', () => {
  expect(expressionProblem({ kind: 'negate', type: 'long', operand: size }, columns)).toBeNull();
});

test('one that it does not compute is answered with the reason', () => {
  const call: Expression = { kind: 'call', type: 'long', function: 'no_such_function', arguments: [size] };
  expect(expressionProblem(call, columns)).toContain('no_such_function');
  expect(expressionProblem({ kind: 'negate', type: 'string', operand: size }, columns)).toContain('string');
  expect(expressionProblem(size, [])).toContain('size');
});
