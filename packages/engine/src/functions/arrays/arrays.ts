import { arrayConcat } from './array-concat.ts';
import { arrayChoices } from './array-iff.ts';
import { arrayIndexOf } from './array-index-of.ts';
import { arrayLength } from './array-length.ts';
import { arrayReverse } from './array-reverse.ts';
import { arrayRotations } from './array-rotate.ts';
import { arrayShifts } from './array-shift.ts';
import { arraySlice } from './array-slice.ts';
import { arraySorts } from './array-sort.ts';
import { arraySplit } from './array-split.ts';
import { arraySum } from './array-sum.ts';
import { range } from './range.ts';
import { repeat } from './repeat.ts';
import { zip } from './zip.ts';

export const arrayFunctions = [
  arrayLength,
  arrayConcat,
  ...arrayChoices,
  arrayIndexOf,
  arrayReverse,
  ...arrayRotations,
  ...arrayShifts,
  arraySlice,
  ...arraySorts,
  arraySplit,
  arraySum,
  range,
  repeat,
  zip,
];
