import { type OperatorCompiler, type OperatorScope, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, parts, simpleName, spanOf, textOf } from '../kusto/syntax.ts';

/** `project-rename to = from, …` */
export const projectRename: OperatorCompiler = (node, scope) => {
  const pairs = parts(node, 'Expressions');
  const renames = pairs.map((pair) => rename(pair, scope));
  if (renames.includes(null)) return null;
  const known = renames.filter((found) => found !== null);
  const assignments = known.map(({ to }, index) => ({ name: to, span: spanOf(part(pairs[index]!, 'Name')) }));
  return { steps: [{ kind: 'project-rename', renames: known }], assignments };
};

function rename(node: KustoNode, { context }: OperatorScope): { from: string; to: string } | null {
  const { kusto } = context;
  const from =
    kusto.kind(node) === 'SimpleNamedExpression' ? part(node, 'Expression').ReferencedSymbol : null;
  if (from && kusto.symbolKind(from) === 'Column') {
    return { from: from.Name, to: simpleName(part(node, 'Name')) };
  }
  const message = `\`${textOf(node)}\` does not rename a column. Write \`new = old\`.`;
  return refuse(context, spanOf(node), { message });
}
