// The approximation of Lanczos with g = 607/128 and the 15 coefficients of Godfrey: right to about 15 digits.
const G = 607 / 128;
const COEFFICIENTS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125,
  -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5,
  -2.6190838401581408e-5, 3.6899182659531625e-6,
];
const LARGEST_FACTORIAL = 170;

/** The gamma function, by the factorial where the argument is whole. */
export function gamma(x: number): number {
  if (Number.isInteger(x) && x > 0 && x <= LARGEST_FACTORIAL + 1) return factorial(x - 1);
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  const base = x - 0.5 + G;
  // In two powers: the one alone would overflow long before the result does.
  const power = base ** ((x - 0.5) / 2);
  return Math.sqrt(2 * Math.PI) * power * Math.exp(-base) * power * lanczosSum(x - 1);
}

/** The natural logarithm of the absolute gamma function. */
export function logGamma(x: number): number {
  if (Number.isInteger(x) && x > 0 && x <= LARGEST_FACTORIAL + 1) return Math.log(factorial(x - 1));
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const base = x - 0.5 + G;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(lanczosSum(x - 1));
}

function lanczosSum(x: number): number {
  return COEFFICIENTS.reduce(
    (sum, coefficient, index) => (index === 0 ? coefficient : sum + coefficient / (x + index)),
    0,
  );
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n; factor++) product *= factor;
  return product;
}
