import { around } from './around.ts';
import { betaFunctions } from './beta.ts';
import { bitFunctions } from './bits.ts';
import { classificationFunctions } from './classification.ts';
import { extremeFunctions } from './extremes.ts';
import { functionsOfTwo } from './of-two.ts';
import { realFunctions } from './real-functions.ts';
import { signFunctions } from './sign.ts';

/** Everything that computes with numbers, but for rounding. */
export const mathFunctions = [
  ...signFunctions,
  ...realFunctions,
  ...functionsOfTwo,
  ...classificationFunctions,
  ...extremeFunctions,
  ...betaFunctions,
  around,
  ...bitFunctions,
];
