import { BinaryOperator } from '@lookout/contract';
import type { Documentation } from '@lookout/engine';

interface Base {
  /** What is true where the comparison is. */
  readonly says: string;
  readonly example: string;
  readonly page: string;
}

const STRINGS = 'datatypes-string-operators';

/** Comparisons of texts, without the `!` and the `_cs` that each has. */
const bases: Readonly<Record<string, Base>> = {
  has: {
    says: 'the text has this term, as a whole word',
    example: 'eventName has "launch"',
    page: 'has-operator',
  },
  contains: {
    says: 'the text contains this one anywhere',
    example: 'eventName contains "aunch"',
    page: 'contains-operator',
  },
  startswith: {
    says: 'the text starts with this one',
    example: 'eventName startswith "log"',
    page: 'startswith-operator',
  },
  endswith: {
    says: 'the text ends with this one',
    example: 'eventName endswith "launch"',
    page: 'endswith-operator',
  },
  hasprefix: {
    says: 'a term of the text starts with this one',
    example: 'eventName hasprefix "log"',
    page: 'hasprefix-operator',
  },
  hassuffix: {
    says: 'a term of the text ends with this one',
    example: 'eventName hassuffix "launch"',
    page: 'hassuffix-operator',
  },
};

const others: Readonly<Record<string, Base>> = {
  in: {
    says: 'the value is one of the list',
    example: 'eventName in ("LogLaunch", "LogWelcome")',
    page: 'in-cs-operator',
  },
  'in~': {
    says: 'the text is one of the list, whatever its case',
    example: 'eventName in~ ("loglaunch")',
    page: 'in-operator',
  },
  between: {
    says: 'the value lies in the range, both ends included',
    example: 'severityNumber between (9 .. 16)',
    page: 'between-operator',
  },
  has_any: {
    says: 'the text has one of these terms, as a whole word',
    example: 'eventName has_any ("launch", "welcome")',
    page: 'has-any-operator',
  },
  has_all: {
    says: 'the text has all of these terms, as whole words',
    example: 'eventName has_all ("launch", "log")',
    page: 'has-all-operator',
  },
  'matches regex': {
    says: 'the text has a match of the regular expression',
    example: 'eventName matches regex "^Log[A-Z]"',
    page: 'matches-regex-operator',
  },
  and: {
    says: 'both conditions are',
    example: 'eventName == "LogLaunch" and severityNumber >= 9',
    page: 'logical-operators',
  },
  or: {
    says: 'one of the conditions is',
    example: 'eventName == "LogLaunch" or severityNumber >= 17',
    page: 'logical-operators',
  },
  '==': { says: 'the values are equal', example: 'eventName == "LogLaunch"', page: STRINGS },
  '!=': { says: 'the values differ', example: 'eventName != "LogLaunch"', page: STRINGS },
  '=~': {
    says: 'the texts are equal, whatever their case',
    example: 'eventName =~ "loglaunch"',
    page: 'equals-operator',
  },
  '!~': {
    says: 'the texts differ in more than case',
    example: 'eventName !~ "loglaunch"',
    page: 'not-equals-operator',
  },
};

/** The comparisons of KQL as written, by their word. */
export const comparisonDocs: ReadonlyMap<string, Documentation> = new Map(
  [
    ...BinaryOperator.options,
    'in',
    '!in',
    'in~',
    '!in~',
    'between',
    '!between',
    'has_any',
    'has_all',
  ].flatMap((name) => {
    const documentation = describe(name);
    return documentation ? [[name, documentation] as const] : [];
  }),
);

function describe(name: string): Documentation | null {
  const plain = others[name];
  if (plain) return entry(name, plain, `True where ${plain.says}.`);
  const isNegated = name.startsWith('!');
  const word = name.slice(isNegated ? 1 : 0);
  const base = bases[word.replace(/_cs$/u, '')] ?? others[word];
  if (!base) return null;
  const letters = bases[word] ? ', whatever its case' : '';
  const cased = word.endsWith('_cs') ? ', and its case is the same' : letters;
  const says = `${base.says}${cased}`;
  return entry(
    name,
    base,
    isNegated ? `The opposite of \`${word}\`: false where ${says}.` : `True where ${says}.`,
  );
}

function entry(name: string, { example, page }: Base, description: string): Documentation {
  const [left = '', ...right] = example.split(' ');
  const rest = right.join(' ').replace(/^\S+(?: regex)?(?= )/u, name);
  return {
    name,
    signature: `left ${name} right`,
    description,
    example: `logs | where ${name === 'and' || name === 'or' ? example : `${left} ${rest}`}`,
    link: `https://learn.microsoft.com/kusto/query/${page}`,
  };
}
