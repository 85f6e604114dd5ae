import type { BoolColumn } from '../column.ts';
import { type Compiled, type Evaluate, folded } from './compiled.ts';
import { converted } from './lift.ts';

/**
 * `and` is true where both sides are, `or` where either is; a null side counts as false.
 * Source: https://learn.microsoft.com/kusto/query/logical-operators
 */
export function compileLogic(operator: 'and' | 'or', left: Compiled, right: Compiled): Compiled {
  const parts: [Compiled, Compiled] = [converted(left, 'bool'), converted(right, 'bool')];
  return folded('bool', parts, operator === 'and' ? both(parts) : either(parts));
}

function both([left, right]: [Compiled, Compiled]): Evaluate {
  return (frame) => {
    const { values: a } = left.evaluate(frame) as BoolColumn;
    const values = new Uint8Array(a.length);
    if (!a.includes(1)) return { type: 'bool', values };
    const { values: b } = right.evaluate(frame) as BoolColumn;
    // `a && b`: of 0, 1 and 2 only 1 is odd.
    for (let row = 0; row < values.length; row++) values[row] = a[row]! & b[row]! & 1;
    return { type: 'bool', values };
  };
}

function either([left, right]: [Compiled, Compiled]): Evaluate {
  return (frame) => {
    const { values: a } = left.evaluate(frame) as BoolColumn;
    const { values: b } = right.evaluate(frame) as BoolColumn;
    const values = new Uint8Array(a.length);
    for (let row = 0; row < values.length; row++) values[row] = (a[row]! | b[row]!) & 1;
    return { type: 'bool', values };
  };
}
