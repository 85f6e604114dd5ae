import type { ScalarType } from '@lookout/contract';
import type { DynamicColumn } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { mapColumn } from '../columns/map.ts';
import { plainNumbersOf } from '../columns/plain-numbers.ts';
import { readerOf } from '../columns/read.ts';
import type { Scalar } from '../columns/scalar.ts';
import { converter } from '../values/convert.ts';
import { type Compiled, type Evaluate, type Frame, folded } from './compiled.ts';

/** A function of one row's values. The array is reused from row to row: it must not be kept. */
export type Apply = (values: readonly Scalar[], frame: Frame) => Scalar;

/**
 * Makes a function of values into one of columns. With one varying part it follows that part's dictionary and runs
 * once per distinct value; with several it runs row by row.
 */
export function lift(parts: readonly Compiled[], type: ScalarType, apply: Apply): Evaluate {
  const values = parts.map((part) => part.constant?.value ?? null);
  const varying = parts.flatMap((part, index) => (part.constant ? [] : [index]));
  if (varying.length === 1) return liftOne(parts[varying[0]!]!, type, { values, index: varying[0]!, apply });
  return (frame) => {
    const readers = varying.map((index) => readerOf(parts[index]!.evaluate(frame)));
    const row = [...values];
    return buildColumn(type, frame.table.rowCount, (at) => {
      for (let i = 0; i < varying.length; i++) row[varying[i]!] = readers[i]!(at);
      return apply(row, frame);
    });
  };
}

interface OneVarying {
  readonly values: readonly Scalar[];
  readonly index: number;
  readonly apply: Apply;
}

function liftOne(part: Compiled, type: ScalarType, { values, index, apply }: OneVarying): Evaluate {
  return (frame) => {
    const row = [...values];
    return mapColumn(part.evaluate(frame), type, (value) => {
      row[index] = value;
      return apply(row, frame);
    });
  };
}

/** The expression seen as another type, as KQL's `to…` functions convert. */
export function converted(part: Compiled, type: ScalarType): Compiled {
  if (part.type === type) return part;
  const convert = converter(part.type, type);
  if (isWidening(part.type, type)) return folded(type, [part], (frame) => widened(part, type, frame));
  const each = lift([part], type, ([value]) => convert(value as Scalar));
  return folded(type, [part], part.type === 'dynamic' ? convertedMembers(part, type, each) : each);
}

/** Bags hold texts and numbers nearly always, which have shorter ways. */
function convertedMembers(part: Compiled, type: ScalarType, each: Evaluate): Evaluate {
  if (type === 'string') return sharedText(part, each);
  if (type !== 'long' && type !== 'real') return each;
  return (frame) => {
    const plain = plainNumbersOf(part.evaluate(frame) as DynamicColumn);
    if (!plain || (type === 'long' && !plain.areWhole)) return each(frame);
    return { type, values: plain.values };
  };
}

/** Rules over one stream read the same values as text, which then are made once. */
function sharedText(part: Compiled, plain: Evaluate): Evaluate {
  return (frame) => {
    const { scans } = frame.context;
    return scans ? scans.textOf(part.evaluate(frame) as DynamicColumn) : plain(frame);
  };
}

function isWidening(from: ScalarType, to: ScalarType): boolean {
  return (from === 'int' && to === 'long') || (to === 'real' && (from === 'int' || from === 'long'));
}

/** The doubles behind integers are the real's values: only the label changes. */
function widened(part: Compiled, type: ScalarType, frame: Frame) {
  const column = part.evaluate(frame);
  if (!('exact' in column) && column.type !== 'int' && column.type !== 'long') return column;
  const { values, nulls } = column;
  return { type: type === 'real' ? ('real' as const) : ('long' as const), values, nulls };
}
