/** Where the compiler proves that nothing is left; throws should a store hold what no version of this code wrote. */
export function assertNever(value: never): never {
  throw new Error(`No case for ${JSON.stringify(value)}.`);
}
