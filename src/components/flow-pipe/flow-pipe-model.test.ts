import { expect, test } from 'vitest';
import { droppedRate, type FlowValve, PIPE_THICKNESS, pipeShape } from './flow-pipe-model.ts';

const flow = (records: number, bytes = records * 100) => ({ records, bytes });

function valve(before: number, after: number): FlowValve {
  return { id: `${before}-${after}`, label: 'Valve', state: 'open', in: flow(before), out: flow(after) };
}

test('the pipe is as thick as what flows, relative to the thickest part', () => {
  const shape = pipeShape(900, { inflow: flow(100), outflow: flow(25), valves: [valve(80, 5)] });
  expect(shape.segments.map(({ thickness }) => thickness)).toEqual([PIPE_THICKNESS, PIPE_THICKNESS / 4]);
});

test('a valve takes away only what its own slice lost', () => {
  const valves = [valve(50, 0), valve(10, 10)];
  const shape = pipeShape(900, { inflow: flow(100), outflow: flow(50), valves });
  expect(shape.segments.map(({ thickness }) => thickness)).toEqual([44, 22, 22]);
});

test('losses add up to what is missing at the end, whenever they were measured', () => {
  const valves = [valve(80, 0), valve(40, 0)];
  const { segments } = pipeShape(900, { inflow: flow(100), outflow: flow(40), valves });
  expect(segments.map(({ thickness }) => Math.round((100 * thickness) / PIPE_THICKNESS))).toEqual([
    100, 60, 40,
  ]);
});

test('segments meet at the valves and span the whole width', () => {
  const valves = [valve(50, 0), valve(10, 10), valve(10, 9)];
  const {
    segments,
    width,
    valves: shapes,
  } = pipeShape(1000, { inflow: flow(100), outflow: flow(50), valves });
  expect(segments[0]?.start).toBe(0);
  expect(segments.at(-1)?.end).toBe(width);
  expect(segments.slice(1).map(({ start }) => start)).toEqual(shapes.map(({ x }) => x));
});

test('it grows beyond the given width rather than crowding its valves', () => {
  const valves = Array.from({ length: 10 }, () => valve(1, 1));
  const { width, valves: shapes } = pipeShape(390, { inflow: flow(1), outflow: flow(1), valves });
  expect(width).toBeGreaterThan(390);
  expect((shapes[1]?.x ?? 0) - (shapes[0]?.x ?? 0)).toBeGreaterThanOrEqual(130);
});

test('nothing flowing still shows a line', () => {
  const shape = pipeShape(500, { inflow: flow(0), outflow: flow(0), valves: [] });
  expect(shape.segments).toEqual([{ start: 0, end: 500, thickness: 2 }]);
});

test('a valve that creates records drops none', () => {
  expect(droppedRate(valve(10, 4))).toBe(6);
  expect(droppedRate(valve(4, 10))).toBe(0);
});
