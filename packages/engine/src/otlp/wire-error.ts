/** Thrown while reading bytes that are not the message they claim to be; never leaves the reader's entry points. */
export class WireError extends Error {
  /** Where in the bytes. */
  readonly offset: number;

  constructor(offset: number, reason: string) {
    super(reason);
    this.name = 'WireError';
    this.offset = offset;
  }
}
