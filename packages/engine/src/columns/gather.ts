import type { BagPatch, Column, DynamicColumn, MemberPatch, NumberColumn, TimeColumn } from '../column.ts';
import { remembered } from './remembered.ts';
import { type RowCopier, rowCopierOf } from './row-copier.ts';

/** The column made of the given rows of another, in that order. Dictionaries are shared, never copied. */
export function gatherColumn(column: Column, rows: Uint32Array): Column {
  return copyRows(column, rowCopierOf(rows));
}

/** The same, with what was found out about the rows for other columns of the table. */
export function copyRows(column: Column, copier: RowCopier): Column {
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

/** Who asks for bags mostly wants one of their members, so the codes of the bags themselves are copied when first read. */
function copyDynamic(column: DynamicColumn, copier: RowCopier): DynamicColumn {
  const { member, dictionary, patch } = column;
  let codes: Uint32Array | undefined;
  return {
    type: 'dynamic',
    get codes() {
      codes ??= copier.codes(column.codes);
      return codes;
    },
    dictionary,
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
    nanos: copier.codes(nanos),
    nulls: nulls && copier.bytes(nulls),
  };
}
