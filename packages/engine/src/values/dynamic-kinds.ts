import type { DynamicValue } from '../column.ts';
import { identityOf, type Scalar } from '../columns/scalar.ts';

/** A dynamic array. */
export type List = readonly DynamicValue[];

/** A property bag. */
export type Bag = { readonly [key: string]: DynamicValue };

export function isList(value: unknown): value is List {
  return Array.isArray(value);
}

export function isBag(value: unknown): value is Bag {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

export function isNumeric(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** By which equal dynamic values are equal, texts told from the numbers and bags that they spell. */
export function dynamicIdentity(value: DynamicValue): ReturnType<typeof identityOf> {
  return typeof value === 'string' ? `"${value}` : identityOf('dynamic', value);
}

/** A number of positions from an argument; NaN for null. */
export function countOf(value: Scalar | undefined): number {
  return value === null || value === undefined ? Number.NaN : Number(value);
}
