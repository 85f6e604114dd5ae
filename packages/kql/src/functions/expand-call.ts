import type { Diagnostic } from '@lookout/contract';
import { type CompileContext, derive, type LetBinding, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, simpleName, spanOf } from '../kusto/syntax.ts';
import { bindArguments, type CalledFunction } from './bind-arguments.ts';

/** The body of a function as one call sees it, and the context to compile it by. */
export interface ExpandedCall {
  readonly body: KustoNode;
  readonly context: CompileContext;
}

/** Functions that call one another twice make twice as many calls with every link. */
const MAX_EXPANSIONS = 1000;
const TOO_MANY = {
  code: 'limit',
  message: `Written out, this query calls functions of its own more than ${MAX_EXPANSIONS} times. Call them less often.`,
};

/**
 * Functions of the author's are written out where they are called: the library resolves the body anew for each
 * call, with the types of that call's arguments. Null = refused and reported.
 */
export function expandCall(
  node: KustoNode,
  declared: CalledFunction,
  context: CompileContext,
): ExpandedCall | null {
  context.expansions.count += 1;
  if (context.expansions.count > MAX_EXPANSIONS) return refuse(context, spanOf(node), TOO_MANY);
  const body = context.kusto.calledBody(node);
  if (!body) {
    const message = `The function \`${simpleName(part(node, 'Name'))}\` cannot be read with these arguments.`;
    return refuse(context, spanOf(node), { message });
  }
  const bindings = bindArguments(node, declared, context);
  if (!bindings) return null;
  const lets = new Map<string, LetBinding>([...declared.lets, ...bindings]);
  const shift = spanOf(part(declared.declaration, 'Body')).start - body.TextStart;
  const report = shifted(context.report, shift);
  // What a function computes is seen where it is called.
  return { body, context: derive(context, { lets, row: [], report, positions: new Map() }) };
}

/** Positions in an expanded body count from its own start; the author sees the declaration. */
function shifted(report: (finding: Diagnostic) => void, by: number): (finding: Diagnostic) => void {
  const moved = ({ start, end }: Diagnostic['span']) => ({ start: start + by, end: end + by });
  return ({ fix, ...finding }) =>
    report({
      ...finding,
      span: moved(finding.span),
      ...(fix ? { fix: { ...fix, span: moved(fix.span) } } : {}),
    });
}
