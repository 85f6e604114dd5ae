import type { ColumnSchema, Diagnostic, Expression, Plan, Source, Span, Step } from '@lookout/contract';
import type { Kusto } from '../kusto/kusto.ts';
import type { KustoNode } from '../kusto/library.ts';
import type { SideTables } from './side-tables.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** A tabular expression: a source and what is done with its rows. */
export interface Pipeline {
  readonly source: Source;
  readonly steps: readonly PositionedStep[];
  readonly output: readonly ColumnSchema[];
  readonly render?: Plan['render'];
  /** Whether the author means the order of the rows; absent = as the source has it. */
  readonly isOrdered?: boolean;
}

/** What a `let` gave a name to. */
export type LetBinding =
  | { readonly kind: 'scalar'; readonly expression: Expression }
  | { readonly kind: 'tabular'; readonly pipeline: Pipeline }
  | { readonly kind: 'function'; readonly declared: DeclaredFunction }
  /** A value that is computed from the columns of a row, where there is no such row. */
  | { readonly kind: 'of-row' }
  /** Already refused where it was declared. */
  | { readonly kind: 'refused' };

/** A function of the author's: its declaration, and the names that it saw there. */
export interface DeclaredFunction {
  readonly declaration: KustoNode;
  readonly lets: ReadonlyMap<string, LetBinding>;
}

/** The parts of the compiler that call one another; each takes the context by which to compile. */
export interface Compilers {
  readonly expression: ExpressionCompiler;
  readonly table: (node: KustoNode, context: CompileContext) => Pipeline | null;
  readonly subquery: (node: KustoNode, input: Pipeline, context: CompileContext) => Pipeline | null;
  readonly declare: (statements: readonly KustoNode[], context: CompileContext) => void;
}

/** What compiling one text shares. Findings are reported here; a `null` result means: refused and reported. */
export interface CompileContext {
  readonly kusto: Kusto;
  readonly lets: Map<string, LetBinding>;
  /** What `set` said, by the names of the options; null = the option alone. */
  readonly settings: Map<string, Expression | null>;
  /** The tables of the plan beside its main query. */
  readonly tables: SideTables;
  readonly vocabulary: Vocabulary;
  /** Calls of functions of the author's that were written out so far. */
  readonly expansions: { count: number };
  /** The columns that the operator being compiled sees; none outside of one. */
  readonly row: readonly ColumnSchema[];
  /** Whether the author means the order of the rows that the operator sees. */
  readonly isOrdered: boolean;
  readonly report: (finding: Diagnostic) => void;
  /** Where the text asks for an expression or a source of the plan; none inside functions, which are written out. */
  readonly positions: Map<object, Span>;
  /** Compiles a scalar expression of any kind. */
  readonly expression: (node: KustoNode) => Expression | null;
  /** Compiles a tabular expression of any kind. */
  readonly table: (node: KustoNode) => Pipeline | null;
  /** Compiles operators over rows that something else hands over. */
  readonly subquery: (node: KustoNode, input: Pipeline) => Pipeline | null;
  /** Reads the `let` statements among these, in order. */
  readonly declare: (statements: readonly KustoNode[]) => void;
  readonly compilers: Compilers;
}

type Shared = Omit<CompileContext, keyof Compilers>;

/** A context whose parts compile by it. */
export function contextOf(shared: Shared): CompileContext {
  const { compilers } = shared;
  const context: CompileContext = {
    ...shared,
    expression: (node) => compilers.expression(node, context),
    table: (node) => compilers.table(node, context),
    subquery: (node, input) => compilers.subquery(node, input, context),
    declare: (statements) => compilers.declare(statements, context),
  };
  return context;
}

/** The context with something changed. */
export function derive(
  context: CompileContext,
  changes: Partial<Pick<CompileContext, 'lets' | 'row' | 'isOrdered' | 'report' | 'positions'>>,
): CompileContext {
  return contextOf({ ...context, ...changes });
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
  /** What stands before the operator; null where that was refused. Absent = nothing does. */
  readonly before?: Pipeline | null;
}

/** What an operator becomes; null = refused and reported. */
export interface CompiledOperator {
  readonly steps: readonly Step[];
  readonly assignments?: readonly Assignment[];
  readonly render?: NonNullable<Plan['render']>;
  /** The columns of the result, where they are not those that the library says. */
  readonly output?: readonly ColumnSchema[];
  /** True where the operator makes the author mean the order of the rows. */
  readonly isOrdered?: boolean;
}

/** Compiles one query operator. */
export type OperatorCompiler = (node: KustoNode, scope: OperatorScope) => CompiledOperator | null;

/** Compiles one kind of scalar expression. */
export type ExpressionCompiler = (node: KustoNode, context: CompileContext) => Expression | null;
