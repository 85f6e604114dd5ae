import type { Span } from '@lookout/contract';
import type { Fix } from '../compile/context.ts';

/** For each comparison that is not supported, the supported one that means nearly the same. */
const NEAREST: Readonly<Record<string, string>> = {
  hasprefix: 'startswith',
  '!hasprefix': '!startswith',
  hasprefix_cs: 'startswith_cs',
  '!hasprefix_cs': '!startswith_cs',
  hassuffix: 'endswith',
  '!hassuffix': '!endswith',
  hassuffix_cs: 'endswith_cs',
  '!hassuffix_cs': '!endswith_cs',
};

/** The refusal of a comparison operator by its name, with the nearest that there is. */
export function nearestOperator(spelled: string, span: Span): { message: string; fix?: Fix | undefined } {
  const near = NEAREST[spelled.toLowerCase()];
  const message = `The operator \`${spelled}\` is not supported by Lookout.`;
  if (!near) return { message };
  return {
    message: `${message} The nearest is \`${near}\`.`,
    fix: { title: `Use ${near}`, span, text: near },
  };
}
