/** Thrown when another process holds the data; the message is for people. */
export class StoreInUse extends Error {
  override readonly name = 'StoreInUse';
}
