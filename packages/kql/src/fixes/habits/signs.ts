import { operatorNames } from '../../catalog.ts';
import type { Found, Habit } from './habit.ts';

const NEXT_OPERATOR = new RegExp(String.raw`^\|\|\s*(?:${[...operatorNames].join('|')})\b`, 'u');

/** Quotes of a word processor. */
export const typographicQuotes: Omit<Habit, 'pattern'> = {
  message: ({ text }) => `${text[0]} is a typographic quote: a text stands between straight ones.`,
  rewrite: ({ text }) => JSON.stringify(text.slice(1, -1)),
};

/** Signs of programming languages. */
export const signs: readonly Habit[] = [
  {
    pattern: /&&?/gu,
    message: ({ text }) => `\`${text}\` is not an operator: write \`and\`.`,
    rewrite: () => 'and',
  },
  {
    pattern: /\|\|/gu,
    message: ({ source, start }) =>
      NEXT_OPERATOR.test(source.slice(start))
        ? 'One `|` leads to the next operator.'
        : '`||` is not an operator: write `or`.',
    rewrite: ({ source, start }) => (NEXT_OPERATOR.test(source.slice(start)) ? '|' : 'or'),
  },
  {
    pattern: /!\s*((?!(?:in|has|contains|startswith|endswith|between))[a-z_]\w*\s*\([^()]*\)|\([^()]*\))/giu,
    message: () => '`!` negates comparisons, such as `!has`; a value is negated by `not(…)`.',
    rewrite: ({ groups: [negated] }) => `not(${unwrapped(negated ?? '')})`,
  },
  {
    pattern: /(?<=\|\s*(?:where|filter)\b[^|;]*?[\w)\]"']\s*)=(?![=~])/gu,
    message: () => '`=` gives a name to a column. To compare, write `==`.',
    rewrite: () => '==',
    isMeant: isNamedArgument,
  },
];

/** `name(…, argument =` */
const ARGUMENT_OF_CALL = /\b([a-z_]\w*)\s*\((?:[^()]*,)?\s*[a-z_]\w*\s*$/iu;
/** How far back the call is looked for: longer lists of arguments are rare, and a text may have many signs. */
const MOST_ARGUMENTS = 200;

/** `f(argument = 1)` is how a function of the author's is given its arguments by name. */
function isNamedArgument({ source, start }: Found): boolean {
  const before = source.slice(Math.max(0, start - MOST_ARGUMENTS), start);
  const called = ARGUMENT_OF_CALL.exec(before)?.[1];
  return called !== undefined && new RegExp(String.raw`\blet\s+${called}\s*=\s*\(`, 'u').test(source);
}

function unwrapped(text: string): string {
  return text.startsWith('(') ? text.slice(1, -1) : text;
}
