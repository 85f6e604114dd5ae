import { slotOf } from './variable-kinds.ts';

/** Messages that differ in their variable parts only; its tokens grow more general as messages join. */
export interface TemplateGroup {
  tokens: readonly string[];
}

/** Half of the words must be the same. */
const MIN_SIMILARITY = 0.5;
const MAX_GROUPS = 200;
const WORD = slotOf('word');

/**
 * Finds the group of a message by the number of its words and the first of them, then by similarity: Drain (He et al.,
 * ICWS 2017) with a tree of depth three. Bounded: the group that was matched longest ago makes room.
 */
export class TemplateTree {
  readonly #leaves = new Map<string, TemplateGroup[]>();
  /** Least recently matched first. */
  readonly #keyOf = new Map<TemplateGroup, string>();
  readonly #maxGroups: number;

  constructor(maxGroups = MAX_GROUPS) {
    this.#maxGroups = maxGroups;
  }

  get size(): number {
    return this.#keyOf.size;
  }

  /** The group that a message belongs to, which is made where none is alike. */
  add(tokens: readonly string[]): TemplateGroup {
    const key = leafKey(tokens);
    const group = mostAlike(this.#leaves.get(key) ?? [], tokens) ?? this.#open(key, tokens);
    group.tokens = group.tokens.map((token, at) => (token === tokens[at] ? token : WORD));
    this.#keyOf.delete(group);
    this.#keyOf.set(group, key);
    return group;
  }

  #open(key: string, tokens: readonly string[]): TemplateGroup {
    if (this.#keyOf.size >= this.#maxGroups) this.#evict();
    const group: TemplateGroup = { tokens };
    const leaf = this.#leaves.get(key);
    if (leaf) leaf.push(group);
    else this.#leaves.set(key, [group]);
    return group;
  }

  #evict(): void {
    const [oldest] = this.#keyOf;
    if (!oldest) return;
    const [group, key] = oldest;
    const left = (this.#leaves.get(key) ?? []).filter((other) => other !== group);
    this.#keyOf.delete(group);
    if (left.length > 0) this.#leaves.set(key, left);
    else this.#leaves.delete(key);
  }
}

function leafKey(tokens: readonly string[]): string {
  return `${tokens.length} ${tokens[0] ?? ''}`;
}

function mostAlike(groups: readonly TemplateGroup[], tokens: readonly string[]): TemplateGroup | undefined {
  let best: TemplateGroup | undefined;
  let most = MIN_SIMILARITY * tokens.length;
  for (const group of groups) {
    const same = group.tokens.filter((token, at) => token === tokens[at]).length;
    if (same < most || (best && same === most)) continue;
    best = group;
    most = same;
  }
  return best;
}
