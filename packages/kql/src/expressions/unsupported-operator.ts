/** The refusal of an operator by its name. */
export function unsupportedOperator(spelled: string): { message: string } {
  return { message: `The operator \`${spelled}\` is not supported by Lookout.` };
}
