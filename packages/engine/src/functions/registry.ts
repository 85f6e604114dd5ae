import type { Documentation } from '../catalog.ts';
import { arrayFunctions } from './arrays/arrays.ts';
import { bagFunctions } from './bags/bags.ts';
import { conditionalFunctions } from './conditional.ts';
import { conversionFunctions } from './conversion.ts';
import type { FunctionDefinition } from './definition.ts';
import { dynamicFunctions } from './dynamic.ts';
import { ipFunctions } from './ip/ip.ts';
import { mathFunctions } from './math/math.ts';
import { nullFunctions } from './nulls.ts';
import { parsingFunctions } from './parsing/parsing.ts';
import { roundingFunctions } from './rounding.ts';
import { seriesFunctions } from './series/series.ts';
import { setFunctions } from './sets/sets.ts';
import { textFunctions } from './text/texts.ts';
import { timeFunctions } from './time/time.ts';
import { unitFunctions } from './units/convert.ts';
import { windowFunctions } from './window/window.ts';

const all: readonly FunctionDefinition[] = [
  ...conditionalFunctions,
  ...nullFunctions,
  ...textFunctions,
  ...conversionFunctions,
  ...dynamicFunctions,
  ...arrayFunctions,
  ...bagFunctions,
  ...setFunctions,
  ...seriesFunctions,
  ...parsingFunctions,
  ...ipFunctions,
  ...roundingFunctions,
  ...mathFunctions,
  ...timeFunctions,
  ...unitFunctions,
  ...windowFunctions,
];

/** Every scalar function, by name. */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  all.map((definition) => [definition.name, definition]),
);

/** The functions that look at neighbouring rows, and so need rows whose order is meant. */
export const windowFunctionNames: ReadonlySet<string> = new Set(windowFunctions.map(({ name }) => name));

/** What editors tell about scalar functions; the names are what the engine runs. */
export const functionCatalog: readonly Documentation[] = Object.freeze(
  all.map(({ name, signature, description, example, link }) =>
    Object.freeze({ name, signature, description, example, link }),
  ),
);
