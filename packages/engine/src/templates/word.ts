import type { VariableKind } from '@lookout/contract';
import { kindPatterns, slotOf } from './variable-kinds.ts';

/** A word of a message. */
export interface Word {
  readonly text: string;
  /** The text with slots in place of its variable parts. */
  readonly form: string;
  /** The variable parts, one for each slot of the form. */
  readonly values: readonly string[];
}

/** A longer word is a variable part by its length alone: to look for numbers in a word takes the square of its length. */
const MAX_WORD = 100;
/** What stands in for a secret is one word, with the blanks in it. */
const WORDS = /(?:\[masked[^[\]]*\]|\S)+/g;
const MASKED_PART = /\[masked[^[\]]*\]/;
/** They would be taken for slots. */
const BRACKETS = /[⟨⟩]/;
const { uuid, address, hex, number } = kindPatterns;
/** A number within a name, such as `utf8`, is no variable part. */
const TYPED = new RegExp(
  `(?<![\\w.-])(?:(?<uuid>${uuid})|(?<address>${address})|(?<hex>${hex})|(?<number>${number}))(?![0-9A-Fa-f_.-]*[0-9A-Fa-f_])`,
  'g',
);

/** The words of a masked message. Takes time in proportion to its length. */
export function wordsOf(message: string): Word[] {
  return (message.match(WORDS) ?? []).map(wordOf);
}

function wordOf(text: string): Word {
  if (MASKED_PART.test(text)) return { text, form: slotOf('masked'), values: [text] };
  if (text.length > MAX_WORD || BRACKETS.test(text)) return { text, form: slotOf('word'), values: [text] };
  const values: string[] = [];
  const form = text.replace(TYPED, (...found) => {
    values.push(found[0]);
    return slotOf(kindOf(found.at(-1)));
  });
  return { text, form, values };
}

function kindOf(groups: Record<string, unknown>): VariableKind {
  const kinds = ['uuid', 'address', 'hex'] as const;
  return kinds.find((kind) => groups[kind] !== undefined) ?? 'number';
}
