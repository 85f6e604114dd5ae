import type { Span } from '@lookout/contract';
import { aggregateNames, functionNames } from '../catalog.ts';
import type { Fix } from '../compile/context.ts';

/** Functions and aggregates that Lookout lacks, and one that means the same. */
const SAME: Readonly<Record<string, string>> = {
  iif: 'iff',
  replace: 'replace_string',
  parsejson: 'parse_json',
  todynamic: 'parse_json',
  toobject: 'parse_json',
  toreal: 'todouble',
  toboolean: 'tobool',
  notnull: 'isnotnull',
  notempty: 'isnotempty',
  floor: 'bin',
  count_distinct: 'dcount',
};

/** Offers the function that means the same, where Lookout has it. */
export function replacementFor(called: string, span: Span): Fix | undefined {
  const text = SAME[called];
  const isSupported = text !== undefined && (functionNames.has(text) || aggregateNames.has(text));
  return isSupported ? { title: `Use ${text}`, span, text } : undefined;
}
