import { erf, erfc } from './error-function.ts';
import { gamma, logGamma } from './gamma.ts';
import { ofReal, ofRealInDomain } from './of-real.ts';

const DEGREES = 180 / Math.PI;

/** Functions of one number that are null outside of their domain. */
const inDomain = [
  { name: 'sqrt', description: 'The square root; null of a negative number.', apply: Math.sqrt },
  { name: 'log', description: 'The natural logarithm; null of a negative number.', apply: Math.log },
  { name: 'log2', description: 'The logarithm to base 2; null of a negative number.', apply: Math.log2 },
  { name: 'log10', description: 'The logarithm to base 10; null of a negative number.', apply: Math.log10 },
  { name: 'asin', description: 'The angle of a sine; null beyond -1 and 1.', apply: Math.asin },
  { name: 'acos', description: 'The angle of a cosine; null beyond -1 and 1.', apply: Math.acos },
].map(ofRealInDomain);

const everywhere = [
  { name: 'exp', description: 'e raised to the number.', apply: Math.exp },
  { name: 'exp2', description: '2 raised to the number.', apply: (value: number) => 2 ** value },
  { name: 'exp10', description: '10 raised to the number.', apply: (value: number) => 10 ** value },
  { name: 'sin', description: 'The sine of an angle in radians.', apply: Math.sin },
  { name: 'cos', description: 'The cosine of an angle in radians.', apply: Math.cos },
  { name: 'tan', description: 'The tangent of an angle in radians.', apply: Math.tan },
  {
    name: 'cot',
    description: 'The cotangent of an angle in radians.',
    apply: (value: number) => 1 / Math.tan(value),
  },
  { name: 'atan', description: 'The angle of a tangent.', apply: Math.atan },
  {
    name: 'degrees',
    description: 'An angle in radians as degrees.',
    apply: (value: number) => value * DEGREES,
  },
  {
    name: 'radians',
    description: 'An angle in degrees as radians.',
    apply: (value: number) => value / DEGREES,
  },
  { name: 'gamma', description: 'The gamma function: (n - 1)! of a whole number n.', apply: gamma },
  { name: 'erf', description: 'The error function.', apply: erf },
  { name: 'erfc', description: 'One less the error function.', apply: erfc },
  { name: 'loggamma', description: 'The natural logarithm of the gamma function.', apply: logGamma },
].map(ofReal);

export const realFunctions = [...inDomain, ...everywhere];
