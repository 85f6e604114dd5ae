import type { VariableKind } from '@lookout/contract';

/** What a variable part looks like, as a regular expression that both RE2 and JavaScript read. */
export const kindPatterns: Readonly<Record<VariableKind, string>> = Object.freeze({
  uuid: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  address: '[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?::[0-9]+)?',
  hex: '(?:0x[0-9a-fA-F]+|[0-9a-fA-F]{8,})',
  number: '-?[0-9]+(?:\\.[0-9]+)?',
  word: '\\S+',
  masked: '.+',
});

const OPEN = '⟨';
const CLOSE = '⟩';
const AMBIGUOUS = /\S*[⟨⟩]\S*/g;
const MASKED_PART = /\S*\[masked[^\]]*\]\S*/g;
const { uuid, address, hex, number } = kindPatterns;
/** A number within a name, such as `utf8`, is no variable part. */
const TYPED = new RegExp(
  `(?<![\\w.-])(?:(?<uuid>${uuid})|(?<address>${address})|(?<hex>${hex})|(?<number>${number}))(?![0-9A-Fa-f_.-]*[0-9A-Fa-f_])`,
  'g',
);

/** Stands in a template for a variable part. */
export function slotOf(kind: VariableKind): string {
  return OPEN + kind + CLOSE;
}

/** The words of a masked message, with slots where it shows numbers, addresses and the like. */
export function tokensOf(text: string): string[] {
  const typed = text
    .replace(AMBIGUOUS, () => slotOf('word'))
    .replace(MASKED_PART, () => slotOf('masked'))
    .replace(TYPED, (...found) => slotOf(kindOf(found.at(-1) as Record<string, unknown>)));
  return typed.split(/\s+/).filter((token) => token !== '');
}

/** A template cut at its slots: texts at even places, kinds at odd ones. */
export function partsOf(template: string): readonly string[] {
  return template.split(/⟨(\w+)⟩/);
}

function kindOf(groups: Record<string, unknown>): VariableKind {
  const kinds = ['uuid', 'address', 'hex'] as const;
  return kinds.find((kind) => groups[kind] !== undefined) ?? 'number';
}
