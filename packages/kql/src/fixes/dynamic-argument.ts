import type { Fix } from '../compile/context.ts';
import type { Kusto } from '../kusto/kusto.ts';
import type { KustoCode, KustoNode } from '../kusto/library.ts';
import { nodeAt } from '../kusto/node-at.ts';
import { part, parts, spanOf, textOf } from '../kusto/syntax.ts';

/** Aggregates of numbers and moments refuse dynamic values: offers to convert the argument. */
export function dynamicArgument(
  { Start }: { readonly Start: number },
  { code, kusto }: { readonly code: KustoCode; readonly kusto: Kusto },
): { message?: string; fix?: Fix } {
  const call = enclosingCall(nodeAt(code.Syntax, Start), kusto);
  const [argument] = call ? parts(part(call, 'ArgumentList'), 'Expressions') : [];
  if (!(call && argument) || kusto.scalarType(argument) !== 'dynamic') return {};
  const text = `todouble(${textOf(argument)})`;
  const name = textOf(part(call, 'Name'));
  return {
    message: `\`${name}\` does not take a dynamic value. Convert it, e.g. with \`todouble(…)\`.`,
    fix: { title: `Write ${text}`, span: spanOf(argument), text },
  };
}

function enclosingCall(node: KustoNode | null, kusto: Kusto): KustoNode | null {
  let found = node;
  while (found && kusto.kind(found) !== 'FunctionCallExpression') found = found.Parent;
  return found;
}
