import type { ScalarType } from '@lookout/contract';
import type { Scalar } from '../../columns/scalar.ts';
import { converter, parseToDynamic } from '../../values/convert.ts';

/** How a piece of text becomes a value: null where it is not written as the type is. */
export type ReadText = (text: string) => Scalar;

const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?`;
const DATE = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}`;

const FORMS: Readonly<Partial<Record<ScalarType, string>>> = {
  int: String.raw`[-+]?\d+`,
  long: String.raw`[-+]?\d+`,
  real: `${NUMBER}|nan|[-+]?inf(?:inity)?`,
  decimal: NUMBER,
  bool: 'true|false|1|0',
  guid: String.raw`\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?`,
  datetime: String.raw`(?:${DATE})(?:(?:t| +)${CLOCK}(?: ?[ap]m)?)?(?:z|[-+]\d{2}:\d{2})?`,
  timespan: String.raw`-?(?:(?:\d{1,8}\.)?${CLOCK}|\d+(?:\.\d+)?(?:d|h|ms|m|s|microseconds?|ticks?))`,
};

/**
 * How values of a type are written, for the types whose values tell where they end. Valid for JavaScript and RE2,
 * without groups of its own, meant for any case of letters.
 */
export function formOf(type: ScalarType): string | undefined {
  return FORMS[type];
}

/** What `parse` and `parse-kv` do with the texts that they take out: what the `to…` functions do. */
export function textReader(type: ScalarType): ReadText {
  if (type === 'dynamic') return (text) => parseToDynamic(text, 'string');
  const convert = converter('string', type);
  if (type !== 'guid' && type !== 'decimal') return convert;
  const form = new RegExp(`^(?:${formOf(type)})$`, 'i');
  return (text) => (form.test(text.trim()) ? convert(text.trim()) : null);
}
