import type { Span } from '@lookout/contract';
import { aggregateNames, functionNames } from '../catalog.ts';
import type { Fix } from '../compile/context.ts';

/** Old names that Kusto still takes and Lookout does not, and the names they have today. */
const SAME: Readonly<Record<string, string>> = {
  arraylength: 'array_length',
  parseurl: 'parse_url',
  parseurlquery: 'parse_urlquery',
  row_rank: 'row_rank_dense',
};

/** Offers the function that means the same, where Lookout has it. */
export function replacementFor(called: string, span: Span): Fix | undefined {
  const text = SAME[called];
  const isSupported = text !== undefined && (functionNames.has(text) || aggregateNames.has(text));
  return isSupported ? { title: `Use ${text}`, span, text } : undefined;
}
