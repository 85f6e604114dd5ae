import type { ScalarType } from '@lookout/contract';
import type { BoolColumn, Column, DynamicColumn, StringColumn } from '../column.ts';
import { choosePatch } from './bag-patch.ts';
import { buildColumn } from './build.ts';
import { chooseCodes, chooseDynamicCodes } from './choose-codes.ts';
import { readerOf } from './read.ts';
import { isTextType } from './scalar.ts';

/**
 * For each row the value of one of several columns of the same type. Coded columns are chosen by code, with
 * their dictionaries behind one another, so that no text is touched.
 */
export function chooseColumn(type: ScalarType, choice: Uint8Array, branches: readonly Column[]): Column {
  if (type === 'bool') return chooseBools(choice, branches as BoolColumn[]);
  if (type === 'dynamic') return chooseDynamic(choice, branches as DynamicColumn[]);
  if (isTextType(type)) return { type, ...chooseCodes(choice, branches as StringColumn[]) };
  const readers = branches.map(readerOf);
  return buildColumn(type, choice.length, (row) => readers[choice[row]!]!(row));
}

function chooseBools(choice: Uint8Array, branches: readonly BoolColumn[]): BoolColumn {
  const values = choice.map((branch, row) => branches[branch]!.values[row]!);
  return { type: 'bool', values };
}

function chooseDynamic(choice: Uint8Array, branches: readonly DynamicColumn[]): DynamicColumn {
  const column = { ...chooseDynamicCodes(choice, branches), patch: choosePatch(choice, branches) };
  const members = branches.map(({ member }) => member);
  if (!members.every((member) => member !== undefined)) return column;
  const member = (key: string) =>
    chooseDynamic(
      choice,
      members.map((of) => of(key)),
    );
  return { ...column, member };
}
