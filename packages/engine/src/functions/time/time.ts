import { datetimeAdd } from './add.ts';
import { clockFunctions } from './clock.ts';
import { datetimeDiff } from './difference.ts';
import { formatFunctions } from './format.ts';
import { makeFunctions } from './make.ts';
import { partFunctions } from './parts.ts';
import { periodFunctions } from './periods.ts';
import { unixFunctions } from './unix.ts';
import { zoneFunctions } from './zones.ts';

/** Everything about moments and durations, but for `bin` and the conversions. */
export const timeFunctions = [
  ...clockFunctions,
  datetimeAdd,
  datetimeDiff,
  ...partFunctions,
  ...periodFunctions,
  ...makeFunctions,
  ...unixFunctions,
  ...formatFunctions,
  ...zoneFunctions,
];
