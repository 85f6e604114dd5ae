import { expect, test } from 'vitest';
import { PlanError } from '../../plan/plan-error.ts';
import { call, mapped, real, resultOf, text } from '../../testing/expressions.ts';

const convert = (quantity: string, ...[value, from, to]: [number, string, string]) =>
  resultOf(call('real', `convert_${quantity}`, real(value), text(from), text(to)));

test.each([
  ['angle', 'Degree', 'Arcminute', 72],
  ['angle', 'Revolution', 'NatoMil', 7680],
  ['length', 'Meter', 'Foot', 3.937007874015748],
  ['length', 'Kilometer', 'NauticalMile', 0.6479481641468683],
  ['mass', 'Kilogram', 'Pound', 2.64554714621853],
  ['mass', 'LongTon', 'Stone', 192],
  ['force', 'Newton', 'Decanewton', 0.12],
  ['energy', 'Joule', 'BritishThermalUnit', 0.00113738054437598],
  ['energy', 'KilowattHour', 'Megajoule', 4.32],
  ['speed', 'MeterPerSecond', 'CentimeterPerHour', 432_000],
  ['volume', 'CubicMeter', 'AcreFoot', 0.0009728568],
  ['volume', 'Hectoliter', 'CubicDecimeter', 120],
] as const)('1.2 of %s in %s is so many %s', (...[quantity, from, to, expected]) => {
  expect((convert(quantity, 1.2, from, to) as number) / expected).toBeCloseTo(1, 13);
});

test('an unknown unit gives null, one of unpublished size is refused', () => {
  expect(convert('length', 1, 'Meter', 'Parsnip')).toBeNull();
  expect(() => convert('length', 1, 'Meter', 'Twip')).toThrow(PlanError);
  expect(mapped('real', [null], (x) => call('real', 'convert_mass', x, text('Gram'), text('Gram')))).toEqual([
    null,
  ]);
});
