import { COMMENT, TEXT } from '../../literals/text-patterns.ts';

const TYPOGRAPHIC = /[“”„‟][^“”„‟\n]*[“”„‟]|[‘’‚‛][^‘’‚‛\n]*[‘’‚‛]/u.source;
/** Whatever starts first holds the rest. */
const TOKENS = new RegExp(`${TYPOGRAPHIC}|${COMMENT}|${TEXT}`, 'gu');
const OPENING = /^[“”„‟‘’‚‛]/u;

/** A text of the same length in which nothing inside texts and comments can be mistaken for code. */
export function masked(source: string): string {
  return source.replace(TOKENS, (literal) => {
    if (literal.startsWith('//') || literal.length < 2) return ' '.repeat(literal.length);
    const quote = OPENING.test(literal) ? '"' : literal[0];
    return `${quote}${'_'.repeat(literal.length - 2)}${quote === '"' ? quote : literal.at(-1)}`;
  });
}

/** Texts between the quotes of a word processor. */
export function typographicTexts(source: string): readonly RegExpExecArray[] {
  return [...source.matchAll(TOKENS)].filter(([literal]) => OPENING.test(literal));
}
