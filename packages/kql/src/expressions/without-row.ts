import type { Expression } from '@lookout/contract';
import { childrenOf } from '@lookout/engine';
import type { LetBinding } from '../compile/context.ts';

/**
 * The same names where the row at hand is not there: what stands for a column of it has no value, and taking its
 * text over would mean a column of another table.
 * Source: https://learn.microsoft.com/kusto/query/toscalar-function#limitations
 */
export function withoutRow(lets: ReadonlyMap<string, LetBinding>): Map<string, LetBinding> {
  return new Map([...lets].map(([name, binding]) => [name, bindingWithoutRow(binding)]));
}

function bindingWithoutRow(binding: LetBinding): LetBinding {
  if (binding.kind === 'scalar') return readsColumn(binding.expression) ? { kind: 'of-row' } : binding;
  if (binding.kind !== 'function') return binding;
  const { declaration, lets } = binding.declared;
  return { kind: 'function', declared: { declaration, lets: withoutRow(lets) } };
}

function readsColumn(expression: Expression): boolean {
  return expression.kind === 'column' || childrenOf(expression).some(readsColumn);
}
