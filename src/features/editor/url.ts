import { z } from '@lookout/contract/zod';

const text = z.string().min(1).max(256).optional().catch(undefined);

/** What a link to the editor of a new probe carries: where to begin. Without any of it, the page offers a choice. */
export const NewProbeSearch = z.object({
  /** Begin from a selection on Streams: what to do with which records, or with which field of them. */
  action: z.enum(['drop', 'redact', 'count', 'count-and-drop']).optional().catch(undefined),
  service: text,
  durableId: text,
  /** An attribute's key; `attributes.` before it is ignored. `body` means the message. */
  field: text,
  /** Begin from a recipe, which takes the selection and a limit as its answers. */
  recipe: text,
  limit: z.number().nonnegative().optional().catch(undefined),
  /** Choose a recipe for the selection, or answer the questions of the one chosen, rather than begin from it. */
  choose: z.literal('recipe').optional().catch(undefined),
  /** Begin from one of the examples, or from nothing. */
  start: z.enum(['drop', 'redact', 'chart', 'empty']).optional().catch(undefined),
});
export type NewProbeSearch = z.infer<typeof NewProbeSearch>;

/** The start that a link asks for, as one word for each distinct start; null when it leaves the choice open. */
export function startKeyOf(search: NewProbeSearch): string | null {
  const { action, service, durableId, field, start, recipe, limit, choose } = search;
  if (choose) return null;
  if (recipe) return keyOf(['recipe', recipe, service, durableId, field, limit]);
  if (action || service || durableId || field)
    return keyOf(['selection', action ?? 'drop', service, durableId, field]);
  return start ?? null;
}

function keyOf(parts: readonly (string | number | undefined)[]): string {
  return parts.map((part) => part ?? '').join('/');
}
