import type { ColumnSchema } from '@lookout/contract';
import { type Assignment, type OperatorScope, refuse } from '../compile/context.ts';
import { requireType } from '../expressions/typed.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, simpleName, spanOf } from '../kusto/syntax.ts';

/** A column that an operator takes out of a text, and where the text declares it. */
export interface TakenColumn extends ColumnSchema {
  readonly assignment: Assignment;
}

/**
 * Reads `name` or `name: type`; null = refused and reported. A name that is taken is refused: Kusto's library then
 * has two columns of that name, and what follows could mean either.
 */
export function takenColumn(node: KustoNode, { context, input }: OperatorScope): TakenColumn | null {
  const declared = context.kusto.kind(node) === 'NameAndTypeDeclaration' ? part(node, 'Name') : node;
  const name = simpleName(declared);
  const span = spanOf(declared);
  const type = requireType(declared, context);
  if (!input.some((column) => column.name === name))
    return type && { name, type, assignment: { name, span } };
  const message =
    `\`${name}\` is already a column. Give the value that is taken out another name; ` +
    `\`extend ${name} = …\` can replace the column afterwards.`;
  return refuse(context, span, { message });
}
