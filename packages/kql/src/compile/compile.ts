import { type Diagnostic, PLAN_FORMAT, type Plan, type Span } from '@lookout/contract';
import { planRefusal } from '../checks/engine-accepts.ts';
import { planSizeProblem } from '../checks/expression-size.ts';
import { findLostColumns } from '../checks/metric-columns.ts';
import { findStreamRefusals } from '../checks/streamability.ts';
import { checkWriteBack } from '../checks/write-back.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import { withHabits } from '../fixes/habits/find-habits.ts';
import type { Kusto } from '../kusto/kusto.ts';
import type { KustoCode } from '../kusto/library.ts';
import { findPortability } from '../portability/portability.ts';
import type { CompileResult } from '../types.ts';
import { type CompileContext, contextOf, type Pipeline } from './context.ts';
import { libraryDiagnostics } from './library-diagnostics.ts';
import { checkLimits, limit } from './limits.ts';
import { compilePipeline, compileSubquery } from './pipeline.ts';
import { SideTables } from './side-tables.ts';
import { compileStatements, declareAll } from './statements.ts';
import { checkText } from './text.ts';
import { Vocabulary } from './vocabulary.ts';

/** Compiles a query text; a mistake of the author becomes a diagnostic, never an exception. */
export function compile(source: string, kusto: Kusto): CompileResult {
  const early = checkLimits(source) ?? checkText(source);
  if (early) return failed([early]);
  const result = read(source, kusto);
  if (result.plan) return result;
  return failed(withHabits(source, result.diagnostics));
}

function read(source: string, kusto: Kusto): CompileResult {
  const code = kusto.analyze(source);
  if (!code.HasSemantics)
    return failed([limit('The query is too deeply nested.', { start: 0, end: source.length })]);
  const fromLibrary = libraryDiagnostics(code, kusto);
  // The whitelist walks only a tree that is whole.
  if (code.Syntax.ContainsSyntaxDiagnostics) return failed(fromLibrary);
  return finish(code, kusto, fromLibrary);
}

function finish(code: KustoCode, kusto: Kusto, fromLibrary: readonly Diagnostic[]): CompileResult {
  const own: Diagnostic[] = [];
  const context = contextOf({
    kusto,
    lets: new Map(),
    settings: new Map(),
    tables: new SideTables(),
    vocabulary: new Vocabulary(),
    expansions: { count: 0 },
    row: [],
    isOrdered: true,
    positions: new Map(),
    report: (finding) => own.push(finding),
    compilers: {
      expression: compileExpression,
      table: compilePipeline,
      subquery: compileSubquery,
      declare: declareAll,
    },
  });
  const pipeline = compileStatements(code.Syntax, context);
  if (pipeline) checkWriteBack(pipeline, context);
  const diagnostics = [...fromLibrary, ...withoutEchoes(own, fromLibrary)].toSorted(byPosition);
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  if (hasErrors) return failed(diagnostics);
  if (!pipeline) return failed([...diagnostics, unexplained(code)]);
  const plan = toPlan(pipeline, context);
  const span = wholeSpan(pipeline, code);
  const refusal = planSizeProblem(plan, span) ?? planRefusal(plan, span);
  if (refusal) return failed([...diagnostics, refusal]);
  const streamability = findStreamRefusals(plan, pipeline, { whole: span, text: code.Text });
  const portability = findPortability({ plan, streamability, positions: positionsOf(pipeline, context) });
  // A plan that does not run on a stream has other troubles.
  const lost = streamability.length === 0 ? findLostColumns(plan, pipeline, span) : [];
  const operators = pipeline.steps.map((step) => step.span);
  return { diagnostics: [...diagnostics, ...lost], plan, operators, streamability, portability };
}

/** The whitelist refused and did not say why: a defect of ours, which must not look like success. */
function unexplained({ Text }: KustoCode): Diagnostic {
  const message = 'This query is not supported by Lookout.';
  return { code: 'unsupported', severity: 'error', span: { start: 0, end: Text.length }, message };
}

/** Where the text asks for each step, source and expression of the plan. */
function positionsOf({ steps }: Pipeline, { positions }: CompileContext): ReadonlyMap<object, Span> {
  for (const { step, span } of steps) positions.set(step, span);
  return positions;
}

/** From the first operator to the end of the text. */
function wholeSpan({ steps }: Pipeline, { Text }: KustoCode): Span {
  return { start: steps[0]?.span.start ?? 0, end: Text.trimEnd().length };
}

function toPlan({ source, steps, output, render }: Pipeline, context: CompileContext): Plan {
  const tables = context.tables.list();
  return {
    format: PLAN_FORMAT,
    ...(source.kind === 'view' ? { view: source.view } : { view: context.vocabulary.speak('logs'), source }),
    steps: steps.map(({ step }) => step),
    ...(tables.length > 0 ? { tables } : {}),
    output: [...output],
    ...(render ? { render } : {}),
  };
}

function failed(diagnostics: readonly Diagnostic[]): CompileResult {
  return { diagnostics, plan: null, operators: [], streamability: [], portability: [] };
}

/** Drops our findings where the library already has an error: they are its consequences. */
function withoutEchoes(own: readonly Diagnostic[], fromLibrary: readonly Diagnostic[]): Diagnostic[] {
  const errors = fromLibrary.filter(({ severity }) => severity === 'error');
  return own.filter(({ span }) => {
    return !errors.some((error) => error.span.start < span.end && span.start < error.span.end);
  });
}

function byPosition(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start;
}
