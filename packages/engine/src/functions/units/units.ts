/** What a unit of each name is worth in the base unit of its quantity. */
export type Units = ReadonlyMap<string, number>;

/** A physical quantity: its units, and those that Kusto has with a size that is not published. */
export interface Quantity {
  readonly name: string;
  readonly example: string;
  readonly units: Units;
  readonly unpublished: ReadonlySet<string>;
}

const PREFIXES: Readonly<Record<string, number>> = {
  Tera: 1e12,
  Giga: 1e9,
  Mega: 1e6,
  Kilo: 1e3,
  Hecto: 1e2,
  Deca: 1e1,
  Deci: 1e-1,
  Centi: 1e-2,
  Milli: 1e-3,
  Micro: 1e-6,
  Nano: 1e-9,
};

/** A unit under several metric prefixes: `prefixed('meter', 1, 'Kilo Centi')` has `Kilometer` and `Centimeter`. */
export function prefixed(
  unit: string,
  size: number,
  prefixes: string,
): readonly (readonly [string, number])[] {
  return words(prefixes).map((prefix) => [`${prefix}${unit}`, PREFIXES[prefix]! * size] as const);
}

export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
