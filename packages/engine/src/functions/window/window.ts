import type { FunctionDefinition } from '../definition.ts';
import { neighbourFunctions } from './neighbour.ts';
import { rowCumsum } from './row-cumsum.ts';
import { rowNumber } from './row-number.ts';
import { rankFunctions } from './row-rank.ts';
import { rowWindowSession } from './row-window-session.ts';

/** Functions that look at neighbouring rows. */
export const windowFunctions: readonly FunctionDefinition[] = [
  rowNumber,
  ...neighbourFunctions,
  rowCumsum,
  ...rankFunctions,
  rowWindowSession,
];
