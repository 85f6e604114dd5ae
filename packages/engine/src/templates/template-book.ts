import type { FieldTemplate } from '@lookout/contract';
import { maskText } from '../masking/mask.ts';
import { TemplateTally } from './template-tally.ts';
import { type TemplateGroup, TemplateTree } from './template-tree.ts';
import { tokensOf } from './variable-kinds.ts';

/** Longer messages are left ungrouped. */
const MAX_TEXT = 1_000;
const MAX_TEMPLATES = 50;

interface Message {
  readonly group: TemplateGroup;
  readonly text: string;
  readonly weight: number;
}

/**
 * Groups the messages of one service by mined templates. Messages are masked before anything is learned from them, so that
 * neither a template nor a value holds a secret. Who adds bounds the number of messages.
 */
export class TemplateBook {
  readonly #tree = new TemplateTree();
  readonly #messages: Message[] = [];
  #weight = 0;

  add(message: string, weight: number): void {
    this.#weight += weight;
    if (message.length > MAX_TEXT) return;
    const text = maskText(message);
    const tokens = tokensOf(text);
    if (tokens.length > 0) this.#messages.push({ group: this.#tree.add(tokens), text, weight });
  }

  /** The templates that most records have, largest first. */
  reports(service: string): FieldTemplate[] {
    const tallies = new Map<string, TemplateTally>();
    for (const { group, text, weight } of this.#messages) {
      const template = group.tokens.join(' ');
      const tally = tallies.get(template) ?? new TemplateTally(template);
      tallies.set(template, tally);
      tally.add(text, weight);
    }
    return [...tallies.values()]
      .sort((left, right) => right.weight - left.weight)
      .slice(0, MAX_TEMPLATES)
      .map((tally) => tally.report(service, this.#weight));
  }
}
