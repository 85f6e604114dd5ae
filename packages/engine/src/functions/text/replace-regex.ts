import type { Matcher } from 're2js';
import type { Compiled } from '../../expressions/compiled.ts';
import { eachMatch } from '../../expressions/each-match.ts';
import { lift } from '../../expressions/lift.ts';
import { createRegexCache } from '../../expressions/regex.ts';
import { columnFunction } from '../definition.ts';
import { createSink, type TextSink } from './limits.ts';

const replaceRegex = columnFunction(
  {
    name: 'replace_regex',
    signature: 'replace_regex(text, regex, rewrite)',
    description:
      'The text with every match of the pattern rewritten; in the rewrite \\1 is what the first capture group holds, \\0 the match.',
    example: 'logs | extend message = replace_regex(tostring(body), @"user=(\\w+)", @"user=<\\1>")',
    page: 'replace-regex-function',
    arity: [3, 3],
    parameters: ['string'],
    returns: 'string',
  },
  ([text, pattern, rewrite]) => replacer([text!, pattern!, rewrite!]),
);

/** The same under its old name, with the order of arguments of that time. */
const replace = columnFunction(
  {
    name: 'replace',
    signature: 'replace(regex, rewrite, text)',
    description: 'The old name of replace_regex, with its arguments in another order.',
    example: 'logs | extend message = replace(@"user=(\\w+)", @"user=<\\1>", tostring(body))',
    page: 'replace-regex-function',
    arity: [3, 3],
    parameters: ['string'],
    returns: 'string',
  },
  ([pattern, rewrite, text]) => replacer([text!, pattern!, rewrite!]),
);

function replacer(args: readonly Compiled[]) {
  const compile = createRegexCache();
  return lift(args, 'string', ([text, pattern, rewrite], { context }) => {
    const expression = compile(pattern as string);
    const write = expression && parseRewrite(rewrite as string, expression.groupCount());
    if (!write) return text as string;
    return rewritten(text as string, eachMatch(expression, text as string, context), write);
  });
}

type Group = (index: number) => string;
type Write = (sink: TextSink, group: Group) => void;

function rewritten(text: string, matches: Iterable<Matcher>, write: Write): string {
  const sink = createSink();
  let copied = 0;
  for (const match of matches) {
    sink.add(text.slice(copied, match.start()));
    write(sink, (index) => match.group(index) ?? '');
    copied = match.end();
    if (sink.isFull()) break;
  }
  sink.add(text.slice(copied));
  return sink.text();
}

const REWRITE_PART = /\\(\d|\\)|[^\\]+|\\/g;

/** The parts of a rewrite; null, so that nothing is replaced, where it is none or names a group that is not there. */
function parseRewrite(rewrite: string, groupCount: number): Write | null {
  const parts: Write[] = [];
  for (const [part, escaped] of rewrite.matchAll(REWRITE_PART)) {
    if (part === '\\' || Number(escaped) > groupCount) return null;
    if (escaped === undefined || escaped === '\\') parts.push((sink) => sink.add(escaped ?? part));
    else parts.push((sink, group) => sink.add(group(Number(escaped))));
  }
  return (sink, group) => {
    for (const part of parts) part(sink, group);
  };
}

/** Functions that rewrite what a pattern matches. */
export const replaceRegexFunctions = [replaceRegex, replace];
