import { gatherCodes } from '../columns/row-copier.ts';
import type { Flow } from './definition.ts';

/** Where the given rows of a flow come from; a row may be there several times. */
export function originOf({ origin }: Flow, rows: Uint32Array): Flow['origin'] {
  if (origin === null) return null;
  return origin ? gatherCodes(origin, rows) : rows;
}
