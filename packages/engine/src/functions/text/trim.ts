import { lift } from '../../expressions/lift.ts';
import { createRegexCache } from '../../expressions/regex.ts';
import { columnFunction } from '../definition.ts';

interface Side {
  readonly name: string;
  readonly where: string;
  readonly start: boolean;
  readonly end: boolean;
}

function trimmer({ name, where, start, end }: Side) {
  const described = {
    name,
    signature: `${name}(regex, text)`,
    description: `The text without what the regular expression matches at its ${where}.`,
    example: `logs | extend message = ${name}("[ .]+", tostring(body))`,
    page: `${name.replace('_', '-')}-function`,
    arity: [2, 2],
    parameters: ['string'],
    returns: 'string',
  } as const;
  return columnFunction(described, (args, type) => {
    const compile = createRegexCache();
    const cut = (pattern: string, text: string): string => {
      const matcher = compile(pattern)?.matcher(text);
      return matcher?.find() ? text.slice(0, matcher.start()) + text.slice(matcher.end()) : text;
    };
    return lift(args, type, ([pattern, text]) => {
      const headless = start ? cut(`^(?:${pattern as string})`, text as string) : (text as string);
      return end ? cut(`(?:${pattern as string})$`, headless) : headless;
    });
  });
}

/** Functions that cut what is not wanted off the ends of a text. */
export const trimFunctions = [
  trimmer({ name: 'trim', where: 'start and end', start: true, end: true }),
  trimmer({ name: 'trim_start', where: 'start', start: true, end: false }),
  trimmer({ name: 'trim_end', where: 'end', start: false, end: true }),
];
