import { lift } from '../expressions/lift.ts';
import { createRegexCache } from '../expressions/regex.ts';
import { columnFunction } from './definition.ts';

const extract = columnFunction(
  {
    name: 'extract',
    signature: 'extract(regex, captureGroup, text)',
    description:
      'What a capture group of the first match holds (0 is the whole match); empty without a match.',
    example: 'logs | extend user = extract("user=([a-z]+)", 1, tostring(body))',
    page: 'extract-function',
    arity: [3, 3],
    parameters: ['string', 'long', 'string'],
    returns: 'string',
  },
  (args, type) => {
    const compile = createRegexCache();
    return lift(args, type, ([pattern, group, text]) => {
      const matcher = compile(pattern as string)?.matcher(text as string);
      const index = Number(group ?? 0);
      if (!matcher?.find() || index < 0 || index > matcher.groupCount()) return '';
      return matcher.group(index) ?? '';
    });
  },
);

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

export const patternFunctions = [
  extract,
  trimmer({ name: 'trim', where: 'start and end', start: true, end: true }),
  trimmer({ name: 'trim_start', where: 'start', start: true, end: false }),
  trimmer({ name: 'trim_end', where: 'end', start: false, end: true }),
];
