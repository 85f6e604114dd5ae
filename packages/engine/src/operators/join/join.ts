import type { Step } from '@lookout/contract';
import type { Table } from '../../column.ts';
import { gatherOrEmpty, NO_ROW } from '../../columns/gather-or-empty.ts';
import type { Schema } from '../../expressions/compile.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { LazyTable } from '../../table/lazy-table.ts';
import type { Flow, OperatorDefinition } from '../definition.ts';
import { typeIn } from '../pick-columns.ts';
import { originsOf } from '../reorder-rows.ts';
import { sideRows, sideSchema } from '../side-table.ts';
import { KeyIndex } from './key-index.ts';
import { type Pairs, pairings } from './pair-rows.ts';

type JoinStep = Extract<Step, { kind: 'join' }>;

/** Pairs rows with those of another table that have the same key. */
export const join: OperatorDefinition<'join'> = {
  documentation: {
    name: 'join',
    signature: 'join kind = flavor (table) on key, $left.key == $right.key, …',
    description: 'Pairs each row with the rows of another table that have the same key.',
    example:
      'logs | join kind=leftouter (datatable(eventName: string, team: string)["LogWelcome", "web"]) on eventName',
    link: 'https://learn.microsoft.com/kusto/query/join-operator',
  },
  compile: (step, input) => {
    const right = sideSchema(step.right, input);
    checkJoin(step, input.schema, right);
    // A constant table is the same object in every run: its index is made once.
    const indexes = new WeakMap<Table, KeyIndex>();
    return {
      schema: new Map(step.columns.map(({ name, type }) => [name, type])),
      run: (flow, context) => {
        const rows = sideRows(step.right, context);
        const index = indexes.get(rows) ?? indexRight(step, rows);
        indexes.set(rows, index);
        const keys = index.find(step.on.map(({ left }) => flow.table.column(left)));
        return joined(step, { flow, right: rows }, pairings[step.flavor](keys, index));
      },
    };
  },
};

/** The rows of a join's other table by the keys that it is joined on. */
export function indexRight({ on }: Pick<JoinStep, 'on'>, rows: Table): KeyIndex {
  return new KeyIndex(on.map(({ right }) => rows.column(right)));
}

function checkJoin({ on, columns }: JoinStep, left: Schema, right: Schema): void {
  if (on.length === 0) throw new PlanError('A join needs a key.');
  for (const key of on) {
    const types = [typeIn(left, key.left), typeIn(right, key.right)];
    if (types[0] !== types[1]) throw new PlanError(`A join cannot match ${types[0]} with ${types[1]}.`);
  }
  for (const { name, type, side, from } of columns) {
    const actual = typeIn(side === 'left' ? left : right, from);
    if (actual !== type) throw new PlanError(`The join's column ${name} is of type ${actual}, not ${type}.`);
  }
}

interface Sides {
  readonly flow: Flow;
  readonly right: Table;
}

function joined({ columns }: JoinStep, { flow, right }: Sides, pairs: Pairs): Flow {
  const sources = columns.map(({ name, type, side, from }) => ({
    name,
    type,
    load: () => gatherOrEmpty((side === 'left' ? flow.table : right).column(from), pairs[side]),
  }));
  return { table: new LazyTable(pairs.left.length, sources), origin: originOf(flow, pairs) };
}

/** A row that has no left side is new, and then so are all. */
function originOf({ origin }: Flow, { left }: Pairs): Flow['origin'] {
  return left.includes(NO_ROW) ? null : originsOf(origin, new Uint32Array(left));
}
