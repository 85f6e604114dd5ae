/** A mistake in what was given: its message names the place and the remedy. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
