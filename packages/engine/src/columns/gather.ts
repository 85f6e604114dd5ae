import type { BagPatch, Column, DynamicColumn, MemberPatch, NumberColumn, TimeColumn } from '../column.ts';

/** The column made of the given rows of another, in that order. Dictionaries are shared, never copied. */
export function gatherColumn(column: Column, rows: Uint32Array): Column {
  switch (column.type) {
    case 'bool':
      return { type: 'bool', values: gatherBytes(column.values, rows) };
    case 'int':
    case 'long':
    case 'real':
      return gatherNumbers(column, rows);
    case 'datetime':
    case 'timespan':
      return gatherTimes(column, rows);
    case 'dynamic':
      return gatherDynamic(column, rows);
    default:
      return { ...column, codes: gatherCodes(column.codes, rows) };
  }
}

function gatherDynamic(column: DynamicColumn, rows: Uint32Array): DynamicColumn {
  const { member, dictionary } = column;
  return {
    type: 'dynamic',
    codes: gatherCodes(column.codes, rows),
    dictionary,
    member: member && ((key) => gatherDynamic(member(key), rows)),
    patch: column.patch && gatherPatch(column.patch, rows),
  };
}

function gatherPatch({ base, members }: BagPatch, rows: Uint32Array): BagPatch {
  const gathered = [...members].map(([key, { fate, value }]): [string, MemberPatch] => [
    key,
    { fate: gatherBytes(fate, rows), value: value && gatherDynamic(value, rows) },
  ]);
  return { base: gatherDynamic(base, rows), members: new Map(gathered) };
}

function gatherNumbers(column: NumberColumn, rows: Uint32Array): NumberColumn {
  const exact = column.exact && new BigInt64Array(rows.length);
  if (exact) for (let i = 0; i < rows.length; i++) exact[i] = column.exact![rows[i]!]!;
  return {
    type: column.type,
    values: gatherDoubles(column.values, rows),
    nulls: column.nulls && gatherBytes(column.nulls, rows),
    exact,
  };
}

function gatherTimes(column: TimeColumn, rows: Uint32Array): TimeColumn {
  return {
    type: column.type,
    ms: gatherDoubles(column.ms, rows),
    nanos: gatherCodes(column.nanos, rows),
    nulls: column.nulls && gatherBytes(column.nulls, rows),
  };
}

// One loop for each kind of array: a loop that sees several kinds is compiled for none.
function gatherBytes(from: Uint8Array, rows: Uint32Array): Uint8Array {
  const to = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  return to;
}

function gatherDoubles(from: Float64Array, rows: Uint32Array): Float64Array {
  const to = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  return to;
}

/** The given elements of an array of codes or row numbers. */
export function gatherCodes(from: Uint32Array, rows: Uint32Array): Uint32Array {
  const to = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  return to;
}
