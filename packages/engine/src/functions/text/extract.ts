import { ScalarType } from '@lookout/contract';
import type { Matcher, RE2JS } from 're2js';
import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { eachMatch } from '../../expressions/each-match.ts';
import { lift } from '../../expressions/lift.ts';
import { createRegexCache } from '../../expressions/regex.ts';
import { converter } from '../../values/convert.ts';
import { isList, type List } from '../../values/dynamic-kinds.ts';
import { dynamicText } from '../../values/dynamic-text.ts';
import { alias, columnFunction } from '../definition.ts';

const extract = columnFunction(
  {
    name: 'extract',
    signature: 'extract(regex, captureGroup, text [, typeof(type)])',
    description:
      'What a capture group of the first match holds (0 is the whole match), as text or converted to a type; empty without a match.',
    example: 'logs | extend user = extract("user=([a-z]+)", 1, tostring(body))',
    page: 'extract-function',
    arity: [3, 4],
    parameters: ['string', 'long', 'string', 'string'],
    returns: (_types, constants) => typeNamed(constants[3]),
  },
  (args, type) => {
    const compile = createRegexCache();
    const convert = converter('string', type);
    return lift(args.slice(0, 3), type, ([pattern, group, text]) =>
      convert(firstMatch(compile(pattern as string), Number(group ?? 0), text as string)),
    );
  },
);

/** The type that `typeof(…)` names; text without it. */
function typeNamed(name: Scalar | undefined): ScalarType {
  return ScalarType.safeParse(name).data ?? 'string';
}

function firstMatch(pattern: RE2JS | null, group: number, text: string): string {
  const matcher = pattern?.matcher(text);
  if (!matcher?.find() || group < 0 || group > matcher.groupCount()) return '';
  return matcher.group(group) ?? '';
}

const extractAll = columnFunction(
  {
    name: 'extract_all',
    signature: 'extract_all(regex, [captureGroups,] text)',
    description:
      'What the capture groups of every match hold: an array of texts for one group, an array of arrays for several; null without a match.',
    example: 'logs | extend numbers = extract_all("([0-9]+)", tostring(body))',
    page: 'extract-all-function',
    arity: [2, 3],
    parameters: ['string', 'any'],
    returns: 'dynamic',
  },
  (args, type) => {
    const compile = createRegexCache();
    const toText = converter(args.at(-1)!.type, 'string');
    return lift(args, type, (values, { context }) => {
      const pattern = compile(values[0] as string);
      const groups = pattern && groupsOf(pattern, values.length === 3 ? values[1]! : undefined);
      if (!groups || groups.length === 0) return null;
      return held(eachMatch(pattern, toText(values.at(-1)!) as string, context), groups);
    });
  },
);

/** What groups hold in each match; null without a match. */
function held(matches: Iterable<Matcher>, groups: readonly number[]): DynamicValue {
  const found: DynamicValue[] = [];
  for (const match of matches) {
    const texts = groups.map((group) => match.group(group) ?? '');
    found.push(texts.length === 1 ? texts[0]! : texts);
  }
  return found.length > 0 ? found : null;
}

/** The chosen groups by number, or all of them; null where one of them does not exist. */
function groupsOf(pattern: RE2JS, chosen: Scalar | undefined): readonly number[] | null {
  const count = pattern.groupCount();
  if (chosen === undefined) return Array.from({ length: count }, (_, index) => index + 1);
  if (!isList(chosen)) return null;
  const groups = (chosen as List).map((group) => numberOf(group, pattern));
  return groups.every((group) => group >= 1 && group <= count) ? groups : null;
}

function numberOf(group: DynamicValue, pattern: RE2JS): number {
  const named = pattern.namedGroups()[dynamicText(group)];
  return named ?? (typeof group === 'number' ? group : 0);
}

/** Functions that take matches of a pattern out of a text. */
export const extractFunctions = [extract, extractAll, alias('extractall', extractAll)];
