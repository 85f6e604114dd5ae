import { expect, test } from 'vitest';
import { toOtlpJson } from './otlp-json.ts';
import { SyntheticStream } from './synthetic-stream.ts';

const START = Date.UTC(2026, 0, 1);
const stream = (seed: number) => new SyntheticStream({ seed, recordsPerSecond: 100, startMs: START });

test('the same seed emits the same records', () => {
  const [one, other] = [stream(7).emit(START, START + 5000), stream(7).emit(START, START + 5000)];
  expect(toOtlpJson(one, 'production')).toBe(toOtlpJson(other, 'production'));
  expect(toOtlpJson(stream(8).emit(START, START + 5000), 'production')).not.toBe(
    toOtlpJson(one, 'production'),
  );
});

test('LogLaunch makes half of all rows, and every banner carries its secret', () => {
  const lines = stream(1).emit(START, START + 60_000);
  const launches = lines.filter(({ line }) => line.eventName === 'LogLaunch').length;
  expect(lines).toHaveLength(6000);
  expect(launches / lines.length).toBeCloseTo(0.5, 1);
  const banners = lines.filter(({ line }) => line.eventName === 'LogWelcomeBanner');
  expect(banners.every(({ line }) => String(line.attributes.secret).startsWith('sk_live_'))).toBe(true);
});
