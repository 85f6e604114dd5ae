import type {
  BagPatch,
  Codes,
  Column,
  DynamicColumn,
  MemberPatch,
  NumberColumn,
  TimeColumn,
} from '../column.ts';
import { lengthOf } from './length.ts';
import { prefixOf } from './prefix.ts';
import { remembered } from './remembered.ts';
import { type RowCopier, rowCopierOf } from './row-copier.ts';

/** The column made of the given rows of another, in that order. Dictionaries are shared, never copied. */
export function gatherColumn(column: Column, rows: Uint32Array): Column {
  return copyRows(column, rowCopierOf(rows));
}

/** The same, with what was found out about the rows for other columns of the table. */
export function copyRows(column: Column, copier: RowCopier): Column {
  if (column.type !== 'dynamic' && isFirst(column, copier)) return prefixOf(column, copier.count);
  switch (column.type) {
    case 'bool':
      return { type: 'bool', values: copier.bytes(column.values) };
    case 'int':
    case 'long':
    case 'real':
      return copyNumbers(column, copier);
    case 'datetime':
    case 'timespan':
      return copyTimes(column, copier);
    case 'dynamic':
      return copyDynamic(column, copier);
    default:
      return { ...column, codes: copier.codes(column.codes) };
  }
}

/** Whether any rows of a column are as good as its first ones. */
function isFirst(column: Column, { count }: RowCopier): boolean {
  return column.isConstant === true && count <= lengthOf(column);
}

/** Who asks for bags mostly wants one of their members, so the codes of the bags themselves are copied when first read. */
function copyDynamic(column: DynamicColumn, copier: RowCopier): DynamicColumn {
  const { member, dictionary, patch, isConstant } = column;
  let codes: Codes | undefined;
  return {
    type: 'dynamic',
    get codes() {
      codes ??= isFirst(column, copier) ? column.codes.subarray(0, copier.count) : copier.codes(column.codes);
      return codes;
    },
    dictionary,
    isConstant,
    member: member && remembered((key) => copyDynamic(member(key), copier)),
    patch: patch && copyPatch(patch, copier),
  };
}

function copyPatch({ base, members }: BagPatch, copier: RowCopier): BagPatch {
  const copied = [...members].map(([key, { fate, value }]): [string, MemberPatch] => [
    key,
    { fate: copier.bytes(fate), value: value && copyDynamic(value, copier) },
  ]);
  return { base: copyDynamic(base, copier), members: new Map(copied) };
}

function copyNumbers({ type, values, nulls, exact }: NumberColumn, copier: RowCopier): NumberColumn {
  return {
    type,
    values: copier.doubles(values),
    nulls: nulls && copier.bytes(nulls),
    exact: exact && copier.longs(exact),
  };
}

function copyTimes({ type, ms, nanos, nulls }: TimeColumn, copier: RowCopier): TimeColumn {
  return {
    type,
    ms: copier.doubles(ms),
    nanos: copier.counts(nanos),
    nulls: nulls && copier.bytes(nulls),
  };
}
