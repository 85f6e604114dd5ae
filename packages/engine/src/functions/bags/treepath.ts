import type { DynamicValue } from '../../column.ts';
import { isBag, isList } from '../../values/dynamic-kinds.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import { scalarFunction } from '../definition.ts';

export const treepath = scalarFunction(
  {
    name: 'treepath',
    signature: 'treepath(bag)',
    description: 'The paths to all that the dynamic value holds; the elements of an array share one.',
    example: 'logs | extend paths = treepath(attributes)',
    page: 'treepath-function',
    arity: [1, 1],
    parameters: ['dynamic'],
    returns: 'dynamic',
  },
  ([value]) => {
    if (!isBag(value) && !isList(value)) return null;
    const paths = new Set<string>();
    collect(value as DynamicValue, '', paths);
    return withinLimit([...paths]);
  },
);

function collect(value: DynamicValue, path: string, paths: Set<string>): void {
  if (path !== '') paths.add(path);
  if (isList(value)) for (const item of value) collect(item, `${path}[0]`, paths);
  else if (isBag(value))
    for (const [key, member] of Object.entries(value)) collect(member, `${path}['${key}']`, paths);
}
