import type { FieldTemplate } from '@lookout/contract';
import { maskText } from '../masking/mask.ts';
import { TemplateTally } from './template-tally.ts';
import { type TemplateGroup, TemplateTree } from './template-tree.ts';
import { type Word, wordsOf } from './word.ts';

/** Longer messages are left ungrouped. */
const MAX_TEXT = 1_000;
const MAX_TEMPLATES = 50;

interface Message {
  readonly group: TemplateGroup;
  readonly words: readonly Word[];
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
    const words = wordsOf(maskText(message));
    if (words.length === 0) return;
    const group = this.#tree.add(words.map(({ form }) => form));
    this.#messages.push({ group, words, weight });
  }

  /** The templates that most records have, largest first. */
  reports(service: string): FieldTemplate[] {
    const byTemplate = Map.groupBy(this.#messages, ({ group }) => group.tokens.join(' '));
    return [...byTemplate.values()]
      .map((messages) => ({ messages, weight: weightOf(messages) }))
      .sort((left, right) => right.weight - left.weight)
      .slice(0, MAX_TEMPLATES)
      .map(({ messages }) => tallyOf(messages).report(service, this.#weight));
  }
}

function weightOf(messages: readonly Message[]): number {
  return messages.reduce((sum, { weight }) => sum + weight, 0);
}

/** `messages`: those of one template, at least one. */
function tallyOf(messages: readonly Message[]): TemplateTally {
  const tally = new TemplateTally(messages[0]!.group.tokens);
  for (const { words, weight } of messages) tally.add(words, weight);
  return tally;
}
