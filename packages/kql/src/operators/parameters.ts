import type { Span } from '@lookout/contract';
import { type CompileContext, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, part, parts, simpleName, spanOf, textOf } from '../kusto/syntax.ts';

/** A setting of an operator, such as `kind = inner`. */
export interface Parameter {
  readonly text: string;
  readonly span: Span;
}

/**
 * The settings of an operator, by name. Hints are left out: they tell Kusto how to compute, not what. Null = one
 * that the operator does not have was refused.
 */
export function parametersOf(
  node: KustoNode,
  known: readonly string[],
  context: CompileContext,
): ReadonlyMap<string, Parameter> | null {
  const found = optionalPart(node, 'Parameters') ? parts(node, 'Parameters') : [];
  const settings = found.filter((parameter) => !nameOf(parameter).startsWith('hint.'));
  const unknown = settings.find((parameter) => !known.includes(nameOf(parameter)));
  if (unknown) {
    const message = `The setting \`${textOf(unknown)}\` is not supported; remove it.`;
    return refuse(context, spanOf(unknown), { message });
  }
  return new Map(
    settings.map((parameter) => {
      const value = part(parameter, 'Expression');
      return [nameOf(parameter), { text: textOf(value), span: spanOf(value) }];
    }),
  );
}

function nameOf(parameter: KustoNode): string {
  return simpleName(part(parameter, 'Name'));
}
