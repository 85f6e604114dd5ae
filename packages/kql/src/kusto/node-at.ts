import type { KustoNode } from './library.ts';
import { children } from './syntax.ts';

/** The innermost node or token whose text contains an offset, or ends there. */
export function nodeAt(root: KustoNode, offset: number): KustoNode | null {
  let found: KustoNode | null = null;
  let next: KustoNode | undefined = root;
  while (next) {
    found = next;
    // Lists that the text leaves empty stand behind words, and hide them.
    const parts: readonly KustoNode[] = children(next).filter(({ Width }) => Width > 0);
    next =
      parts.find(({ TextStart, End }) => TextStart <= offset && offset < End) ??
      parts.findLast(({ TextStart, End }) => TextStart <= offset && offset === End);
  }
  return found;
}
