import type { Span } from '@lookout/contract';
import type { KustoList, KustoNode } from './library.ts';

/** The library's list as an array; some of its lists are arrays already. */
export function toArray<T>(list: KustoList<T> | readonly T[] | null | undefined): readonly T[] {
  if (!list) return [];
  if (isArray(list)) return list;
  return Array.from({ length: list.Count }, (_, index) => list.getItem(index));
}

/** Where a node stands in the text, without the blanks and comments before it. */
export function spanOf(node: KustoNode): Span {
  return { start: node.TextStart, end: node.End };
}

/** A named part of a node, or null where the text leaves it out. */
export function optionalPart(node: KustoNode, name: string): KustoNode | null {
  const value = (node as unknown as Record<string, KustoNode | null | undefined>)[name];
  return value ?? null;
}

/** A named part that the grammar guarantees. */
export function part(node: KustoNode, name: string): KustoNode {
  const value = optionalPart(node, name);
  if (!value) throw new Error(`The Kusto syntax tree has no part ${name} where the grammar promises one.`);
  return value;
}

/** The children of a node that exist. */
export function children(node: KustoNode): KustoNode[] {
  const found: KustoNode[] = [];
  for (let index = 0; index < node.ChildCount; index += 1) {
    const child = node.GetChild(index);
    if (child) found.push(child);
  }
  return found;
}

/** The elements of a list, without separators where it has them. */
export function parts(node: KustoNode, name: string): KustoNode[] {
  return children(part(node, name)).map((child) => optionalPart(child, 'Element') ?? child);
}

/** The text of a name: brackets and quotes removed. */
export function simpleName(node: KustoNode): string {
  const name = (node as unknown as Record<string, unknown>).SimpleName;
  return typeof name === 'string' ? name : node.toString().trim();
}

/** The text of a node without the blanks and comments before it. */
export function textOf(node: KustoNode): string {
  // A literal or a name holds one token, which has its text; writing a node out costs the library twenty times that.
  const only = node.ChildCount === 1 ? node.GetChild(0) : null;
  return node.Text ?? only?.Text ?? node.toString().slice(node.Width === 0 ? 0 : -node.Width);
}

/** The keyword that a construct starts with, e.g. `join`; else its text, shortened. */
export function headWord(node: KustoNode): string {
  const [first] = children(node);
  return first?.IsToken ? textOf(first) : textOf(node).slice(0, 40);
}

/** Where that keyword stands. */
export function headSpan(node: KustoNode): Span {
  const [first] = children(node);
  return spanOf(first?.IsToken ? first : node);
}

// `Array.isArray` narrows a readonly array away.
function isArray<T>(list: KustoList<T> | readonly T[]): list is readonly T[] {
  return Array.isArray(list);
}
