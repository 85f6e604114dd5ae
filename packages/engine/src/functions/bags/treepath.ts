import type { DynamicValue } from '../../column.ts';
import { isBag, isList } from '../../values/dynamic-kinds.ts';
import { MOST_IN_DYNAMIC } from '../../values/dynamic-size.ts';
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
    return isCollected(value as DynamicValue, '', { paths, characters: MOST_IN_DYNAMIC }) ? [...paths] : null;
  },
);

interface Found {
  readonly paths: Set<string>;
  /** How many more the paths may have together: a long way to many leaves is written for each of them. */
  characters: number;
}

/** Collects the paths within a value; false where they would be too long. */
function isCollected(value: DynamicValue, path: string, found: Found): boolean {
  if (path !== '' && !isAdded(path, found)) return false;
  if (isList(value)) return value.every((item) => isCollected(item, `${path}[0]`, found));
  if (!isBag(value)) return true;
  return Object.entries(value).every(([key, member]) => isCollected(member, `${path}['${key}']`, found));
}

function isAdded(path: string, found: Found): boolean {
  if (path.length > found.characters) return false;
  if (found.paths.has(path)) return true;
  found.paths.add(path);
  found.characters -= path.length;
  return true;
}
