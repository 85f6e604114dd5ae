import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MetricPoint } from '../stream/metric-point.ts';
import { decodeMetrics } from './decode-metrics.ts';
import { encodeMetrics } from './encode-metrics.ts';

const instant = fc.record({
  ms: fc.integer({ min: 0, max: 8_000_000_000_000 }),
  nanos: fc.integer({ min: 0, max: 999_999 }),
});
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));

const point: fc.Arbitrary<MetricPoint> = fc
  .record({
    kind: fc.constantFrom('sum' as const, 'gauge' as const),
    isInteger: fc.boolean(),
    integer: fc.maxSafeInteger(),
    real: number,
    start: instant,
    end: instant,
    attributes: fc.dictionary(
      fc.string({ maxLength: 8 }).filter((key) => key !== '__proto__'),
      fc.oneof(fc.string(), fc.boolean(), number),
      { noNullPrototype: true, maxKeys: 4 },
    ),
  })
  .map(({ integer, real, ...rest }) => ({
    ...rest,
    probeId: 'prb_0000000000000001',
    revision: 3,
    metric: 'cache.requests',
    unit: '1',
    isMonotonic: rest.kind === 'sum',
    value: rest.isInteger ? integer : real,
  }));

test('points survive OTLP and come back as they were', () => {
  return fc.assert(
    fc.property(fc.array(point, { maxLength: 6 }), (points) => {
      const decoded = decodeMetrics(encodeMetrics(points, { 'service.name': 'lookout-gateway' }));
      expect(decoded).toHaveLength(points.length);
      expect(decoded).toEqual(expect.arrayContaining(points));
    }),
    { numRuns: 100 },
  );
});

test('bytes that are no request are refused', () => {
  expect(() => decodeMetrics(new Uint8Array([0x0a, 0x7f]))).toThrow();
});

test('times and values beyond what OTLP can hold are held to its ends', () => {
  const year9999 = { ms: 253_402_300_799_000, nanos: 0 };
  const far: MetricPoint = {
    probeId: 'prb_0000000000000001',
    revision: 1,
    metric: 'far',
    kind: 'gauge',
    isMonotonic: false,
    isInteger: true,
    unit: '1',
    value: 2 ** 63,
    start: { ms: -1, nanos: 0 },
    end: year9999,
    attributes: {},
  };
  const [decoded] = decodeMetrics(encodeMetrics([far], {}));
  expect(decoded).toMatchObject({
    value: 2 ** 63,
    start: { ms: 0, nanos: 0 },
    end: { ms: 18_446_744_073_709, nanos: 551_615 },
  });
});
