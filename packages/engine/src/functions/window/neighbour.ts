import type { ScalarType } from '@lookout/contract';
import type { Column } from '../../column.ts';
import { chooseColumn } from '../../columns/choose.ts';
import { gatherOrEmpty, NO_ROW } from '../../columns/gather-or-empty.ts';
import type { Compiled, Evaluate } from '../../expressions/compiled.ts';
import { converted } from '../../expressions/lift.ts';
import { PlanError } from '../../plan/plan-error.ts';
import type { FunctionDefinition } from '../definition.ts';
import { constantArgument, windowFunction } from './window-function.ts';

/** `prev(column, offset, default)` and its mirror image `next`. */
export const neighbourFunctions = [
  neighbour('prev', { word: 'before', sign: -1 }),
  neighbour('next', { word: 'after', sign: 1 }),
];

function neighbour(name: string, { word, sign }: { word: string; sign: 1 | -1 }): FunctionDefinition {
  return windowFunction(
    {
      name,
      signature: `${name}(column [, offset [, default]])`,
      description: `The value of the row \`offset\` (1) places ${word} this one; \`default\` (null) where there is none.`,
      example: `logs | sort by timestamp asc | extend other = ${name}(eventName)`,
      page: `${name}-function`,
      arity: [1, 3],
      parameters: ['any', 'long', 'any'],
      returns: ([type]) => type as ScalarType,
    },
    ([value, offset, otherwise], type) => {
      const places = placesOf(name, offset);
      return compileShift(value!, sign * places, otherwise && converted(otherwise, type));
    },
  );
}

function placesOf(name: string, offset: Compiled | undefined): number {
  const places = Number(constantArgument(offset, `The offset of ${name}`, 1));
  if (places < 0) throw new PlanError(`The offset of ${name} must not be negative.`);
  return places;
}

function compileShift(value: Compiled, by: number, otherwise: Compiled | undefined): Evaluate {
  return (frame) => {
    const { rowCount } = frame.table;
    const rows = Int32Array.from({ length: rowCount }, (_, row) =>
      row + by >= 0 && row + by < rowCount ? row + by : NO_ROW,
    );
    const shifted = gatherOrEmpty(value.evaluate(frame), rows);
    return otherwise ? filled(shifted, rows, otherwise.evaluate(frame)) : shifted;
  };
}

function filled(column: Column, rows: Int32Array, otherwise: Column): Column {
  const choice = Uint8Array.from(rows, (row) => Number(row === NO_ROW));
  return chooseColumn(column.type, choice, [column, otherwise]);
}
