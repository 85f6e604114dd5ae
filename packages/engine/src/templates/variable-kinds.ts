import type { VariableKind } from '@lookout/contract';

/** What a variable part looks like, as a regular expression that both RE2 and JavaScript read. */
export const kindPatterns: Readonly<Record<VariableKind, string>> = Object.freeze({
  uuid: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  address: '[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?::[0-9]+)?',
  hex: '(?:0x[0-9a-fA-F]+|[0-9a-fA-F]{8,})',
  number: '-?[0-9]+(?:\\.[0-9]+)?',
  word: '\\S+',
  masked: '[\\s\\S]+',
});

/** Stands in a template for a variable part. */
export function slotOf(kind: VariableKind): string {
  return `⟨${kind}⟩`;
}

/** A template cut at its slots: texts at even places, kinds at odd ones. */
export function partsOf(template: string): readonly string[] {
  return template.split(/⟨(\w+)⟩/);
}
