import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DynamicValue } from '../column.ts';
import { ownValue } from './own-value.ts';

test('a copy is equal, whatever the text, and shares no list or bag', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(text), fc.bigInt(), (one, many, wide) => {
      const value: DynamicValue = { one, many, wide, nested: [{ [one]: null }, 1.5, true] };
      const copy = ownValue(value) as { many: unknown };
      expect(copy).toEqual(value);
      expect(copy.many).not.toBe(many);
    }),
  );
  expect(ownValue(`${'x'.repeat(20)}\ud800`)).toBe(`${'x'.repeat(20)}\ud800`);
});
