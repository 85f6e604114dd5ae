/** An item of a list that is edited in place, with a key that stays while its values change. */
interface Keyed<T> {
  readonly key: string;
  readonly index: number;
  readonly item: T;
}

/** The rows of a form: they have no identity but their place, so that is their key. */
export function withKeys<T>(items: readonly T[]): Keyed<T>[] {
  return items.map((item, index) => ({ key: `row-${index}`, index, item }));
}
