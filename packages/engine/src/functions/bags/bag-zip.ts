import type { DynamicValue } from '../../column.ts';
import { isList } from '../../values/dynamic-kinds.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import { arrayFunction } from '../arrays/array-function.ts';

export const bagZip = arrayFunction(
  {
    name: 'bag_zip',
    signature: 'bag_zip(keys, values)',
    description:
      'A property bag of an array of keys and an array of their values; keys that are no text are left out.',
    example: 'logs | extend bag = bag_zip(attributes.names, attributes.sizes)',
    page: 'bag-zip',
    arity: [2, 2],
    parameters: ['dynamic'],
    returns: 'dynamic',
  },
  (keys, [values]) => {
    const memberAt = (place: number): DynamicValue => (isList(values) ? (values[place] ?? null) : null);
    const members = keys.flatMap((key, place) =>
      typeof key === 'string' ? [[key, memberAt(place)] as const] : [],
    );
    return withinLimit(Object.fromEntries(members));
  },
);
