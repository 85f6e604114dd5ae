import type { ExpandedColumn, Expression } from '@lookout/contract';
import type { Column, DynamicColumn, Table } from '../../column.ts';
import { buildColumn } from '../../columns/build.ts';
import { compileExpression, type Schema } from '../../expressions/compile.ts';
import type { Evaluate, Frame } from '../../expressions/compiled.ts';
import { converted } from '../../expressions/lift.ts';
import { type ColumnSource, LazyTable, SelectedTable, sourcesOf } from '../../table/lazy-table.ts';
import { replaceByName } from '../extend/extend.ts';
import { type CastElement, castTo } from './cast-element.ts';
import { elementsIn } from './elements.ts';
import { type Lists, listsOf, type Places, placesOf } from './places.ts';

/** What `mv-expand` and `mv-apply` expand, and how. */
export interface ExpansionStep {
  readonly columns: readonly ExpandedColumn[];
  readonly bags: 'bag' | 'array';
  readonly itemIndex?: string | undefined;
  readonly limit?: number | undefined;
}

/** A table whose rows were each made into as many as their values have elements. */
export interface Expanded {
  readonly table: Table;
  /** For each row the row that it was made from. In order, so that the rows made from one stand together. */
  readonly rows: Uint32Array;
}

/** An expansion made ready: the columns that it leaves and what it does. */
export interface Expansion {
  readonly schema: Schema;
  readonly expand: (frame: Frame) => Expanded;
}

/** Makes an expansion ready for the columns that come in. */
export function compileExpansion(step: ExpansionStep, input: Schema): Expansion {
  const { itemIndex, limit = Number.POSITIVE_INFINITY } = step;
  const elements = elementsIn(step.bags);
  const columns = step.columns.map(({ name, value, type }) => {
    return { name, type, evaluate: dynamicOf(value, input), cast: castTo(type) };
  });
  const index = itemIndex === undefined ? [] : [[itemIndex, 'long'] as const];
  return {
    schema: new Map([...input, ...columns.map(({ name, type }) => [name, type] as const), ...index]),
    expand: (frame) => {
      const lists = columns.map(({ evaluate }) => listsOf(evaluate(frame) as DynamicColumn, elements));
      const places = placesOf(lists, frame.table.rowCount, limit);
      const expanded = columns.map(
        ({ name, type, cast }, at): ColumnSource => ({
          name,
          type,
          load: () => elementColumn(type, { list: lists[at]!, places, cast }),
        }),
      );
      const added = itemIndex === undefined ? expanded : [...expanded, indexSource(itemIndex, places)];
      const repeated = sourcesOf(SelectedTable.of(frame.table, places.rows));
      const table = new LazyTable(places.rows.length, replaceByName(repeated, added));
      return { table, rows: places.rows };
    },
  };
}

function dynamicOf(value: Expression, input: Schema): Evaluate {
  return converted(compileExpression(value, input), 'dynamic').evaluate;
}

function elementColumn(
  type: ExpandedColumn['type'],
  from: { readonly list: Lists; readonly places: Places; readonly cast: CastElement },
): Column {
  const { rows, items } = from.places;
  return buildColumn(type, rows.length, (at) => from.cast(from.list(rows[at]!)[items[at]!] ?? null));
}

/** The place of each element in what it was expanded from. */
function indexSource(name: string, { items }: Places): ColumnSource {
  return { name, type: 'long', load: () => ({ type: 'long', values: Float64Array.from(items) }) };
}
