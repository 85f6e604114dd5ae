/** Names of earlier days: what each is called now, and the limit to the size of its result that it had. */
const FORMER: Readonly<Record<string, { readonly name: string; readonly maxSize?: number }>> = {
  any: { name: 'take_any' },
  anyif: { name: 'take_anyif' },
  argmax: { name: 'arg_max' },
  argmin: { name: 'arg_min' },
  cnt: { name: 'count' },
  makelist: { name: 'make_list', maxSize: 128 },
  makeset: { name: 'make_set', maxSize: 128 },
  make_dictionary: { name: 'make_bag', maxSize: 128 },
};

/** The aggregate that a name means, and the limit that goes without saying. */
export function aggregateNamed(called: string): { readonly name: string; readonly maxSize?: number } {
  return FORMER[called] ?? { name: called };
}
