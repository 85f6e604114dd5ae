import type { ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled } from '../../expressions/compiled.ts';
import { lift } from '../../expressions/lift.ts';
import { hasTerm, type TermTest, termsTest } from '../../expressions/terms.ts';
import { converter } from '../../values/convert.ts';
import { isList } from '../../values/dynamic-kinds.ts';
import { dynamicText } from '../../values/dynamic-text.ts';
import { columnFunction, scalarFunction } from '../definition.ts';
import { prepared } from '../prepared.ts';

const MOST_CANDIDATES = 10_000;
const MOST_OF_ALL = 256;

const shared = {
  arity: [2, MOST_CANDIDATES],
  parameters: ['string', 'any'],
  returns: 'bool',
} as const;

const hasAny = columnFunction(
  {
    ...shared,
    name: 'has_any',
    signature: 'has_any (candidate, …)',
    description:
      'Whether the text before it has any of the terms, without regard to case. Arrays give their elements.',
    example: 'logs | where body has_any ("timeout", "refused")',
    page: 'has-any-operator',
  },
  ([text, ...candidates], type) =>
    overTerms({ text: text!, candidates, type }, (terms) => termsTest(terms.slice(0, MOST_CANDIDATES))),
);

const hasAll = columnFunction(
  {
    ...shared,
    name: 'has_all',
    signature: 'has_all (candidate, …)',
    description:
      'Whether the text before it has all of the terms, without regard to case. Arrays give their elements.',
    example: 'logs | where body has_all ("timeout", "payment")',
    page: 'has-all-operator',
  },
  ([text, ...candidates], type) =>
    overTerms({ text: text!, candidates, type }, (terms) => {
      const wanted = terms.slice(0, MOST_OF_ALL);
      return (source) => wanted.every((term) => hasTerm(source, term));
    }),
);

interface Operands {
  readonly text: Compiled;
  readonly candidates: readonly Compiled[];
  readonly type: ScalarType;
}

/** The test is made once where the candidates are constant. */
function overTerms({ text, candidates, type }: Operands, makeTest: (terms: readonly string[]) => TermTest) {
  const texts = candidates.map((candidate) => elementTexts(candidate.type));
  const testOf = prepared(candidates, (values) => {
    const terms = values.flatMap((value, index) => texts[index]!(value));
    return makeTest([...new Set(terms.map((term) => term.toLowerCase()))]);
  });
  return lift([text, ...candidates], type, ([source, ...values]) =>
    testOf(values)((source as string).toLowerCase()),
  );
}

/** A dynamic array is seen as the texts of its elements, any other value as one text. */
function elementTexts(type: ScalarType): (value: Scalar) => readonly string[] {
  const toText = converter(type, 'string');
  return (value) => (isList(value) ? value.map(dynamicText) : [toText(value) as string]);
}

const hasAnyIndex = scalarFunction(
  {
    name: 'has_any_index',
    signature: 'has_any_index(text, values)',
    description:
      'The position of the first value of the array that the text has as a term; -1 where it has none.',
    example: 'logs | extend which = has_any_index(tostring(body), dynamic(["timeout", "refused"]))',
    page: 'has-any-index-function',
    arity: [2, 2],
    parameters: ['string', 'dynamic'],
    returns: 'long',
  },
  ([text, values]) => {
    const source = (text as string).toLowerCase();
    const terms: readonly DynamicValue[] = isList(values) ? values : [];
    return terms.findIndex((term) => hasTerm(source, dynamicText(term).toLowerCase()));
  },
);

/** Functions that look for several terms. `has_any` and `has_all` are written as operators. */
export const hasAnyFunctions = [hasAny, hasAll, hasAnyIndex];
