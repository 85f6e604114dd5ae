import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDecimals,
  ceilDecimal,
  divideDecimals,
  floorToDecimal,
  multiplyDecimals,
  remainderOfDecimals,
  roundDecimal,
  subtractDecimals,
} from './decimal-arithmetic.ts';
import { compareDecimalTexts, decimalFrom, decimalToScalar, normalDecimal, onTexts } from './on-texts.ts';

test.each([
  ['1.50', '1.5'],
  ['-0.000', '0'],
  ['1e5', '100000'],
  ['.5', '0.5'],
  ['12.', '12'],
  ['0.0000001', '0.0000001'],
  ['0.00000001', '1E-8'],
  ['1e40', '1E+40'],
  ['-1.25e-20', '-1.25E-20'],
  ['12345678901234567890123456789012345', '12345678901234567890123456789012340'],
  ['1e7000', null],
  ['1.2.3', null],
  ['NaN', null],
  ['', null],
])('the normal form of %s is %s', (text, normal) => {
  // 35 digits round to 34, halves to even.
  expect(normalDecimal(text)).toBe(normal && normalDecimal(normal));
});

test.each([
  [addDecimals, '0.1', '0.2', '0.3'],
  [addDecimals, '1e50', '1', '1E+50'],
  [addDecimals, '1', '-1', '0'],
  [subtractDecimals, '1', '0.9999999999999999999999999999999999', '1E-34'],
  [multiplyDecimals, '1.1', '-1.1', '-1.21'],
  [divideDecimals, '1', '3', '0.3333333333333333333333333333333333'],
  [divideDecimals, '-2', '3', '-0.6666666666666666666666666666666667'],
  [divideDecimals, '6', '1.5', '4'],
  [divideDecimals, '1', '0', null],
  [remainderOfDecimals, '-5', '3', '1'],
  [remainderOfDecimals, '5.5', '-2', '1.5'],
  [remainderOfDecimals, '5', '0', null],
  [floorToDecimal, '-4.5', '1', '-5'],
  [floorToDecimal, '4.5', '-1', null],
] as const)('%o of %s and %s', (...[operation, a, b, expected]) => {
  expect(onTexts(operation)(a, b)).toBe(expected);
});

test('rounding takes halves away from zero, ceiling goes up', () => {
  const rounded = (text: string, digits: number) => decimalToScalar(roundDecimal(decimalFrom(text)!, digits));
  expect([
    rounded('2.15', 1),
    rounded('-2.5', 0),
    rounded('1234', -2),
    rounded('4', -2),
    rounded('60', -2),
  ]).toEqual(['2.2', '-3', '1200', '0', '100']);
  expect(
    ['-1.1', '-0.5', '1.1', '2'].map((text) => decimalToScalar(ceilDecimal(decimalFrom(text)!))),
  ).toEqual(['-1', '0', '2', '2']);
});

test('decimals are ordered by value, not by text', () => {
  expect(['10', '9', '-1', '0.5'].sort(compareDecimalTexts)).toEqual(['-1', '0.5', '9', '10']);
  expect(compareDecimalTexts('1E+50', '2')).toBeGreaterThan(0);
});

test('quotient times divisor plus remainder is the dividend', () => {
  const integers = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
  fc.assert(
    fc.property(integers, integers, (a, b) => {
      fc.pre(b !== 0n);
      const size = b < 0n ? -b : b;
      const floor = onTexts(floorToDecimal)(String(a), String(size));
      const rest = onTexts(remainderOfDecimals)(String(a), String(size));
      expect(onTexts(addDecimals)(floor, rest)).toBe(normalDecimal(String(a)));
      expect(compareDecimalTexts(rest, String(size))).toBeLessThan(0);
    }),
  );
});
