import { checkLimits } from '../compile/limits.ts';
import type { Kusto } from '../kusto/kusto.ts';
import type { CompletionItem, CompletionResult, SampleSymbols } from '../types.ts';
import { accessItems, attributeItems } from './attribute-items.ts';
import { clauseItems } from './clause-items.ts';
import { isInComment, isInString } from './lexical.ts';
import { libraryItems } from './library-items.ts';
import { valueItems } from './value-items.ts';

const EMPTY_SAMPLE: SampleSymbols = { attributes: [], resource: [], services: [], eventNames: [] };

/** What can stand at an offset: what the sample has seen first, then what the language offers. */
export function complete(
  request: { readonly source: string; readonly offset: number; readonly sample?: SampleSymbols | undefined },
  kusto: Kusto,
): CompletionResult {
  const { source, sample = EMPTY_SAMPLE } = request;
  const offset = Math.max(0, Math.min(request.offset, source.length));
  const [before, after] = [source.slice(0, offset), source.slice(offset)];
  if (checkLimits(source) || isInComment(before)) return { items: [] };
  const keys = attributeItems(before, after, sample);
  if (keys) return { items: keys };
  const values = valueItems(before, after, sample) ?? [];
  if (isInString(before)) return { items: values };
  const offered = dropUnsuited(libraryItems(source, offset, kusto));
  return { items: [...values, ...clauseItems(before), ...offered, ...accessItems(offered, sample)] };
}

/** The start of a text is no place for the pipe, which the library offers as punctuation. */
function dropUnsuited(items: readonly CompletionItem[]): readonly CompletionItem[] {
  return items.filter(({ label, range }) => label !== '|' || range.start > 0);
}
