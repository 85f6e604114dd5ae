import type { Documentation } from '../catalog.ts';
import { argMax, argMin } from './arg-extreme.ts';
import { avg } from './avg.ts';
import { binaryAllAnd, binaryAllOr, binaryAllXor } from './bits.ts';
import { conditional } from './conditional.ts';
import { count } from './count.ts';
import { countDistinct } from './count-distinct.ts';
import { dcount } from './dcount.ts';
import type { AggregateDefinition } from './definition.ts';
import { max, min } from './extremes.ts';
import { makeBag } from './make-bag.ts';
import { makeList, makeListWithNulls } from './make-list.ts';
import { makeSet } from './make-set.ts';
import { percentile, percentilesArray, percentileswArray, percentilew } from './percentile.ts';
import { sum } from './sum.ts';
import { takeAny } from './take-any.ts';
import { covariance, covariancep, stdev, stdevp, variance, variancep } from './variance.ts';

const ofNumbers = [sum, avg, min, max, stdev, variance, variancep];
const ofPairs = [covariance, covariancep];

const all: readonly AggregateDefinition[] = [
  count,
  ...ofNumbers,
  stdevp,
  ...ofPairs,
  dcount,
  countDistinct,
  takeAny,
  makeList,
  makeListWithNulls,
  makeSet,
  makeBag,
  conditional({ ...count, arity: [0, 0] }, { values: '' }),
  ...[...ofNumbers, dcount, countDistinct, takeAny].map((base) => conditional(base)),
  ...ofPairs.map((base) => conditional(base, { values: 'severityNumber, severityNumber' })),
  conditional(makeList, { name: 'make_list_if' }),
  conditional(makeSet, { name: 'make_set_if' }),
  conditional(makeBag, { name: 'make_bag_if', values: 'bag_pack(eventName, severityNumber)' }),
  argMin,
  argMax,
  percentile,
  percentilesArray,
  percentilew,
  percentileswArray,
  binaryAllAnd,
  binaryAllOr,
  binaryAllXor,
];

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
