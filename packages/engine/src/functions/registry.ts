import type { Documentation } from '../catalog.ts';
import { conditionalFunctions } from './conditional.ts';
import { conversionFunctions } from './conversion.ts';
import type { FunctionDefinition } from './definition.ts';
import { dynamicFunctions } from './dynamic.ts';
import { mathFunctions } from './math.ts';
import { nullFunctions } from './nulls.ts';
import { patternFunctions } from './pattern.ts';
import { roundingFunctions } from './rounding.ts';
import { searchFunctions } from './search.ts';
import { textFunctions } from './text.ts';
import { timeFunctions } from './time.ts';

const all: readonly FunctionDefinition[] = [
  ...conditionalFunctions,
  ...nullFunctions,
  ...textFunctions,
  ...searchFunctions,
  ...patternFunctions,
  ...conversionFunctions,
  ...dynamicFunctions,
  ...roundingFunctions,
  ...mathFunctions,
  ...timeFunctions,
];

/** Every scalar function, by name. */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  all.map((definition) => [definition.name, definition]),
);

/** What editors tell about scalar functions; the names are what the engine runs. */
export const functionCatalog: readonly Documentation[] = Object.freeze(
  all.map(({ name, signature, description, example, link }) =>
    Object.freeze({ name, signature, description, example, link }),
  ),
);
