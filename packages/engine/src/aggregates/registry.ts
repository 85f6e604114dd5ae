import type { Documentation } from '../catalog.ts';
import { avg } from './avg.ts';
import { conditional } from './conditional.ts';
import { count } from './count.ts';
import { dcount } from './dcount.ts';
import type { AggregateDefinition } from './definition.ts';
import { max, min } from './extremes.ts';
import { percentile } from './percentile.ts';
import { sum } from './sum.ts';

const plain: readonly AggregateDefinition[] = [count, sum, avg, min, max];

const all: readonly AggregateDefinition[] = [...plain, ...plain.map(conditional), dcount, percentile];

/** Every aggregate function, by name. */
export const aggregates: ReadonlyMap<string, AggregateDefinition> = new Map(
  all.map((definition) => [definition.name, definition]),
);

/** What editors tell about aggregates; the names are what the engine runs. */
export const aggregateCatalog: readonly Documentation[] = Object.freeze(
  all.map(({ name, signature, description, example, link }) =>
    Object.freeze({ name, signature, description, example, link }),
  ),
);
