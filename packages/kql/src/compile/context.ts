import type { ColumnSchema, Diagnostic, Expression, Plan, Span, Step, ViewName } from '@lookout/contract';
import type { Kusto } from '../kusto/kusto.ts';
import type { KustoNode } from '../kusto/library.ts';

/** A column that a step gives a new value, and where the text says so. */
export interface Assignment {
  readonly name: string;
  readonly span: Span;
}

/** A step and the operator in the text that asked for it. */
export interface PositionedStep {
  readonly step: Step;
  readonly span: Span;
  readonly assignments: readonly Assignment[];
}

/** A tabular expression: a view and what is done with it. */
export interface Pipeline {
  readonly view: ViewName;
  readonly steps: readonly PositionedStep[];
  readonly output: readonly ColumnSchema[];
  readonly render?: Plan['render'];
}

/** What a `let` gave a name to. */
export type LetBinding =
  | { readonly kind: 'scalar'; readonly expression: Expression }
  | { readonly kind: 'tabular'; readonly pipeline: Pipeline }
  /** Already refused where it was declared. */
  | { readonly kind: 'refused' };

/** What compiling one text shares. Findings are reported here; a `null` result means: refused and reported. */
export interface CompileContext {
  readonly kusto: Kusto;
  readonly lets: Map<string, LetBinding>;
  readonly report: (finding: Diagnostic) => void;
  /** Compiles a scalar expression of any kind. */
  readonly expression: (node: KustoNode) => Expression | null;
}

/** A quick fix that replaces a range of the text. */
export type Fix = NonNullable<Diagnostic['fix']>;

/** Refuses a construct by name, at its position. */
export function refuse(
  context: CompileContext,
  at: Span,
  finding: { readonly message: string; readonly code?: string; readonly fix?: Fix | undefined },
): null {
  const { message, code = 'unsupported', fix } = finding;
  context.report({ code, severity: 'error', span: at, message, ...(fix ? { fix } : {}) });
  return null;
}

/** What an operator compiler gets besides its node. */
export interface OperatorScope {
  readonly context: CompileContext;
  readonly input: readonly ColumnSchema[];
  readonly output: readonly ColumnSchema[];
  /** The result's columns as the library has them. */
  readonly result: KustoNode;
}

/** What an operator becomes; null = refused and reported. */
export interface CompiledOperator {
  readonly steps: readonly Step[];
  readonly assignments?: readonly Assignment[];
  readonly render?: NonNullable<Plan['render']>;
}

/** Compiles one query operator. */
export type OperatorCompiler = (node: KustoNode, scope: OperatorScope) => CompiledOperator | null;

/** Compiles one kind of scalar expression. */
export type ExpressionCompiler = (node: KustoNode, context: CompileContext) => Expression | null;
