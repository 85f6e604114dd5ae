import type { ScalarType } from '@lookout/contract';
import type { BoolColumn, Column } from '../column.ts';
import { constantColumn } from '../columns/build.ts';
import { chooseColumn } from '../columns/choose.ts';
import { isTextType } from '../columns/scalar.ts';
import type { Compiled, Evaluate, Frame } from '../expressions/compiled.ts';
import { converted } from '../expressions/lift.ts';
import { PlanError } from '../plan/plan-error.ts';
import { commonType } from './common-type.ts';
import { alias, columnFunction } from './definition.ts';
import { isNullColumn } from './nulls.ts';

const MOST_ARGUMENTS = 64;

/** For each row 0 where no condition holds, else the number of the first that does, counted from 1. */
function chooseByConditions(frame: Frame, conditions: readonly Compiled[]): Uint8Array {
  const tests = conditions.map((condition) => (condition.evaluate(frame) as BoolColumn).values);
  const [only] = tests;
  // Of one condition the truth values are the choice, if none of them is null.
  if (only && tests.length === 1 && !only.includes(2)) return only;
  const choice = new Uint8Array(frame.table.rowCount);
  for (let branch = tests.length; branch > 0; branch--) {
    const values = tests[branch - 1]!;
    for (let row = 0; row < choice.length; row++) if (values[row] === 1) choice[row] = branch;
  }
  return choice;
}

/** `branches`: what each condition stands for, and last what the rows get for which none holds. */
function compileChoice(conditions: readonly Compiled[], branches: readonly Compiled[]): Evaluate {
  const type = commonType(branches.map((branch) => branch.type));
  const tests = conditions.map((condition) => converted(condition, 'bool'));
  const otherwise = converted(branches.at(-1)!, type);
  const values = branches.slice(0, -1).map((branch) => branchOf(converted(branch, type)));
  return (frame) => {
    const choice = chooseByConditions(frame, tests);
    return chooseColumn(type, choice, [otherwise.evaluate(frame), ...values.map((value) => value(frame))]);
  };
}

/** A constant text stands for all rows that choose it in a column of one row. */
function branchOf({ type, constant, evaluate }: Compiled): Evaluate {
  if (!constant || !isTextType(type)) return evaluate;
  const column = constantColumn(type, 1, constant.value);
  return () => column;
}

const iff = columnFunction(
  {
    name: 'iff',
    signature: 'iff(condition, then, otherwise)',
    description: 'The second argument where the condition is true, else the third.',
    example: 'logs | extend level = iff(severityNumber >= 17, "error", "fine")',
    page: 'iff-function',
    arity: [3, 3],
    parameters: ['bool', 'any', 'any'],
    returns: ([, ...branches]) => commonType(branches),
  },
  ([condition, ...branches]) => compileChoice([condition!], branches),
);

const caseFunction = columnFunction(
  {
    name: 'case',
    signature: 'case(condition, value, …, otherwise)',
    description: 'The value behind the first condition that is true, else the last argument.',
    example:
      'logs | extend level = case(severityNumber >= 17, "error", severityNumber >= 13, "warning", "fine")',
    page: 'case-function',
    arity: [3, MOST_ARGUMENTS + 1],
    parameters: ['any'],
    returns: caseType,
  },
  (args) =>
    compileChoice(
      args.filter((_, index) => !isBranch(index, args.length)),
      args.filter((_, index) => isBranch(index, args.length)),
    ),
);

function caseType(types: readonly ScalarType[]): ScalarType {
  if (types.length % 2 === 0) throw new PlanError('case needs a value for where no condition holds.');
  return commonType(types.filter((_, index) => isBranch(index, types.length)));
}

/** Conditions and values alternate; the last argument is a value as well. */
function isBranch(index: number, count: number): boolean {
  return index % 2 === 1 || index === count - 1;
}

const coalesce = columnFunction(
  {
    name: 'coalesce',
    signature: 'coalesce(value, …)',
    description: 'The first argument that is not null (for text: not empty).',
    example: 'logs | extend who = coalesce(tostring(attributes.user), "nobody")',
    page: 'coalesce-function',
    arity: [2, MOST_ARGUMENTS],
    parameters: ['any'],
    returns: commonType,
  },
  (args, type) => {
    const values = args.map((arg) => converted(arg, type));
    return (frame) => {
      const columns = values.map((value) => value.evaluate(frame));
      return chooseColumn(type, firstPresent(columns), columns);
    };
  },
);

function firstPresent(columns: readonly Column[]): Uint8Array {
  const last = columns.length - 1;
  const absent = columns.map((column) => isNullColumn(column, isTextType(column.type)));
  const choice = new Uint8Array(absent[0]!.length).fill(last);
  for (let branch = last - 1; branch >= 0; branch--) {
    const missing = absent[branch]!;
    for (let row = 0; row < choice.length; row++) if (missing[row] === 0) choice[row] = branch;
  }
  return choice;
}

export const conditionalFunctions = [iff, alias('iif', iff), caseFunction, coalesce];
