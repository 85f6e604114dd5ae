import type { Expression, ParsePart, Step } from '@lookout/contract';
import { checkRegex } from '@lookout/engine';
import { stepRefusal } from '../checks/engine-accepts.ts';
import {
  type Assignment,
  type CompileContext,
  type CompiledOperator,
  type OperatorCompiler,
  type OperatorScope,
  refuse,
} from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { headWord, part, parts, spanOf, textOf } from '../kusto/syntax.ts';
import { parametersOf } from './parameters.ts';
import { takenColumn } from './taken-column.ts';

type ParseStep = Extract<Step, { kind: 'parse' }>;

/** `parse kind=… text with * "text" name: type …` */
export const parse: OperatorCompiler = (node, scope) => compileParse(node, scope, false);

/** The same, without the rows that do not match. */
export const parseWhere: OperatorCompiler = (node, scope) => compileParse(node, scope, true);

function compileParse(node: KustoNode, scope: OperatorScope, isFilter: boolean): CompiledOperator | null {
  const nodes = parts(node, 'Patterns');
  const how = modeOf(node, scope, isFilter);
  const input = scope.context.expression(part(node, 'Expression'));
  const pieces = nodes.map((piece) => pieceOf(piece, scope));
  if (!(how && input) || pieces.includes(null)) return null;
  const known = pieces.filter((piece) => piece !== null);
  const pattern = known.map((piece) => piece.part);
  const assignments = known.flatMap(({ assignment }) => assignment ?? []);
  const step: ParseStep = { kind: 'parse', input, ...how, pattern, isFilter };
  const problem = stepRefusal({ ...step, input: NO_TEXT }, scope);
  return problem === null ? { steps: [step], assignments } : refusePattern(problem, nodes, scope);
}

/** A pattern is fit or not whatever the text. */
const NO_TEXT: Expression = { kind: 'literal', type: 'string', value: '' };

function modeOf(
  node: KustoNode,
  { context }: OperatorScope,
  isFilter: boolean,
): Pick<ParseStep, 'mode' | 'flags'> | null {
  const settings = parametersOf(node, ['kind', 'flags'], context);
  if (!settings) return null;
  const modes: readonly ParseStep['mode'][] = isFilter ? ['simple', 'regex'] : ['simple', 'relaxed', 'regex'];
  const kind = settings.get('kind');
  const mode = modes.find((known) => known === (kind?.text ?? 'simple'));
  if (kind && !mode) {
    const message = `There is no such kind of \`${headWord(node)}\`; there are ${modes.join(', ')}.`;
    return refuse(context, kind.span, { message });
  }
  const flags = settings.get('flags');
  if (!flags || mode === 'regex') return { mode: mode ?? 'simple', flags: flags?.text ?? '' };
  const message = 'Flags belong to regular expressions: write `kind=regex flags=…`, or leave them out.';
  return refuse(context, flags.span, { message });
}

/** A piece of the pattern, and the column that it makes. */
interface Piece {
  readonly part: ParsePart;
  readonly assignment?: Assignment;
}

function pieceOf(node: KustoNode, scope: OperatorScope): Piece | null {
  const { kusto } = scope.context;
  const kind = kusto.kind(node);
  if (kind === 'StarExpression') return { part: { kind: 'any' } };
  if (kind === 'StringLiteralExpression')
    return { part: { kind: 'text', text: kusto.stringValue(textOf(node)) } };
  const taken = takenColumn(node, scope);
  if (!taken) return null;
  const { name, type, assignment } = taken;
  return { part: { kind: 'column', name, type }, assignment };
}

/** Marks the first text that is no expression by itself, else the whole pattern. */
function refusePattern(message: string, nodes: readonly KustoNode[], { context }: OperatorScope): null {
  for (const node of nodes) {
    const problem = regexProblem(node, context);
    if (problem === null) continue;
    const found = `The regular expression is not valid: ${problem}`;
    return refuse(context, spanOf(node), { code: 'regex', message: found });
  }
  const whole = { start: spanOf(nodes[0]!).start, end: spanOf(nodes.at(-1)!).end };
  return refuse(context, whole, { code: 'regex', message });
}

function regexProblem(node: KustoNode, { kusto }: CompileContext): string | null {
  const isText = kusto.kind(node) === 'StringLiteralExpression';
  return isText ? checkRegex(kusto.stringValue(textOf(node))) : null;
}
