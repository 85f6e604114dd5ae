import type { DeployedProbe, ScalarType } from '@lookout/contract';
import type { Table } from '../column.ts';
import { readerOf } from '../columns/read.ts';
import { isTimeType, type Scalar } from '../columns/scalar.ts';
import type { Instant } from '../instant.ts';
import { messageOf } from '../otlp/dynamic-json.ts';
import type { ClosedWindow } from '../windows/window-types.ts';
import { type MetricColumn, type MetricShape, metricShape } from './metric-columns.ts';
import type { MetricPoint } from './metric-point.ts';
import { valueOfScalar } from './scalar-value.ts';

type Attributes = MetricPoint['attributes'];

/** Makes the windows of one probe into metric points. */
export class MetricPointMaker {
  readonly #probe: Pick<DeployedProbe, 'probeId' | 'revision'>;
  readonly #prefix: string;
  readonly #shape: MetricShape;

  constructor(probe: Pick<DeployedProbe, 'probeId' | 'revision' | 'title' | 'plan'>) {
    this.#probe = probe;
    this.#prefix = slugOf(probe.title);
    this.#shape = metricShape(probe.plan);
  }

  /** One point for each row and value; a null value makes none. */
  points(windows: readonly ClosedWindow[]): MetricPoint[] {
    return windows.flatMap((window) => this.#windowPoints(window));
  }

  #windowPoints(window: ClosedWindow): MetricPoint[] {
    const attributes = attributesOf(window.table, this.#shape.keys);
    return this.#shape.metrics.flatMap((column) => this.#columnPoints(column, window, attributes));
  }

  #columnPoints(
    column: MetricColumn,
    { table, start, end }: ClosedWindow,
    attributes: readonly Attributes[],
  ): MetricPoint[] {
    const { probeId, revision } = this.#probe;
    const { name, type, ...kind } = column;
    const read = readerOf(table.column(name));
    const points: MetricPoint[] = [];
    for (let row = 0; row < table.rowCount; row++) {
      const value = numberOf(type, read(row));
      if (value === null) continue;
      const metric = `${this.#prefix}.${name}`;
      points.push({ probeId, revision, metric, ...kind, value, start, end, attributes: attributes[row]! });
    }
    return points;
  }
}

/** The words of a title joined by dashes: what metric names begin with. */
export function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'probe' : slug;
}

function attributesOf(table: Table, keys: readonly string[]): Attributes[] {
  const columns = keys.map((name) => ({
    name,
    type: table.typeOf(name)!,
    read: readerOf(table.column(name)),
  }));
  return Array.from({ length: table.rowCount }, (_, row) => {
    const entries = columns.flatMap(({ name, type, read }) => {
      const value = keyOf(type, read(row));
      return value === null ? [] : [[name, value] as const];
    });
    return Object.fromEntries(entries);
  });
}

/** A group key as an attribute's value; null where the key is null. */
function keyOf(type: ScalarType, scalar: Scalar): string | number | boolean | null {
  const value = valueOfScalar(type, scalar);
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  return messageOf(value);
}

/** Durations count in seconds, as OpenTelemetry has it. What is not a finite number makes no point. */
function numberOf(type: ScalarType, scalar: Scalar): number | null {
  if (scalar === null || typeof scalar === 'boolean') return null;
  // A list or a bag is no number, even where JavaScript would make it one.
  if (typeof scalar === 'object' && !isTimeType(type)) return null;
  const value = isTimeType(type) ? secondsOf(scalar as Instant) : Number(scalar as number | bigint | string);
  return Number.isFinite(value) ? value : null;
}

function secondsOf({ ms, nanos }: Instant): number {
  return ms / 1000 + nanos / 1_000_000_000;
}
