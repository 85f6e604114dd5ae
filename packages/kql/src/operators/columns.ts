import type { ColumnSchema, NamedExpression } from '@lookout/contract';
import type { Assignment, CompileContext, OperatorScope } from '../compile/context.ts';
import { refuse } from '../compile/context.ts';
import { oneOfSeveral, valuesMadeBy } from '../expressions/several-values.ts';
import { replacementFor } from '../fixes/replacements.ts';
import type { KustoColumn, KustoNode } from '../kusto/library.ts';
import { optionalPart, part, parts, simpleName, spanOf, textOf, toArray } from '../kusto/syntax.ts';

/** An expression of a column list, the name that Kusto gives its column, and where the text names it. */
export interface NamedNode {
  readonly name: string;
  readonly value: KustoNode;
  readonly named: KustoNode;
  /** Which of the values, where the expression makes several. */
  readonly place?: number;
}

/** An expression of a column list, once for each column that it makes. */
interface Slot {
  readonly node: KustoNode;
  readonly place?: number;
}

/** Pairs each expression of a list with its result column, in order. */
export function byPosition(
  nodes: readonly KustoNode[],
  columns: readonly ColumnSchema[],
  scope: OperatorScope,
): NamedNode[] | null {
  const named = nodes.flatMap((node) => slotsOf(node, scope));
  // Behind `project`, values without a name keep the ones that Kusto gives them; behind `print` they are left out.
  const slots = named.length === columns.length ? named : nodes.flatMap((node) => allSlotsOf(node, scope));
  if (slots.length !== columns.length) return refuseSeveral(nodes, scope);
  const pairs = slots.map((slot, index) => toNamed(slot, columns[index]!.name, scope));
  return pairs.includes(null) ? null : (pairs as NamedNode[]);
}

/** Finds the result column of each expression of a list whose result has other columns as well. */
export function bySource(nodes: readonly KustoNode[], scope: OperatorScope): NamedNode[] | null {
  const columns = toArray(scope.result.ResultType?.Columns);
  const pairs = nodes.flatMap((node) => {
    const slots = slotsOf(node, scope);
    if (slots[0]?.place !== undefined) return namedApart(node, slots, scope);
    // A column that keeps its name and type keeps its old source: then only the naming rule tells.
    const name =
      explicitName(node, scope) ?? columnFrom(node, columns) ?? scope.context.kusto.resultName(node);
    return [name ? toNamed({ node }, name, scope) : refuseUnnamed(node, scope)];
  });
  return pairs.includes(null) ? null : (pairs as NamedNode[]);
}

/** Several values beside columns that stay: each needs a name that can be told, the author's or Kusto's own. */
function namedApart(node: KustoNode, slots: readonly Slot[], scope: OperatorScope): (NamedNode | null)[] {
  const names = isNamed(node, scope.context) ? listedNames(node) : generatedNames(node, scope);
  const made = valuesMadeBy(optionalPart(node, 'Expression') ?? node, scope.context);
  if (names?.length === made) return slots.map((slot, index) => toNamed(slot, names[index]!, scope));
  const message = `\`${textOf(node)}\` makes ${made} values. Name all of them: \`(a, b) = …\`.`;
  return [refuse(scope.context, spanOf(node), { message })];
}

/** The names of a call's own columns; undefined where one of them is taken, as Kusto then makes up another. */
function generatedNames(node: KustoNode, { context }: OperatorScope): string[] | undefined {
  const names = toArray(node.ResultType?.Columns).map(({ Name }) => Name);
  const all = new Set([...names, ...context.row.map(({ name }) => name)]);
  return all.size === names.length + context.row.length ? names : undefined;
}

/** Compiles the values of named expressions. */
export function compileNamed(nodes: readonly NamedNode[], scope: OperatorScope): NamedExpression[] | null {
  const compiled = nodes.map(({ name, value, place }) => {
    const expression = scope.context.expression(value);
    if (!expression) return null;
    return { name, value: place === undefined ? expression : oneOfSeveral(expression, value, place) };
  });
  return compiled.includes(null) ? null : (compiled as NamedExpression[]);
}

/** The columns that get a new value: all but those that only hand on the column of their own name. */
export function assignmentsOf(
  nodes: readonly NamedNode[],
  columns: readonly NamedExpression[],
): Assignment[] {
  return columns.flatMap(({ name, value }, index) => {
    const isHandedOn = value.kind === 'column' && value.name === name;
    return isHandedOn ? [] : [{ name, span: spanOf(nodes[index]!.named) }];
  });
}

function explicitName(node: KustoNode, { context }: OperatorScope): string | undefined {
  const kind = context.kusto.kind(node);
  if (kind === 'SimpleNamedExpression') return simpleName(part(node, 'Name'));
  return kind === 'NameReference' && node.ReferencedSymbol ? node.ReferencedSymbol.Name : undefined;
}

function columnFrom(node: KustoNode, columns: readonly KustoColumn[]): string | undefined {
  return columns.find(({ Source }) => Source === node)?.Name;
}

function toNamed(slot: Slot, name: string, { context }: OperatorScope): NamedNode | null {
  const { node, place } = slot;
  const which = place === undefined ? {} : { place };
  const kind = context.kusto.kind(node);
  if (kind === 'SimpleNamedExpression') {
    return { name, value: part(node, 'Expression'), named: part(node, 'Name'), ...which };
  }
  if (kind !== 'CompoundNamedExpression') return { name, value: node, named: node, ...which };
  const names = part(node, 'Names');
  if (place !== undefined) return { name, value: part(node, 'Expression'), named: names, ...which };
  return refuse(context, spanOf(names), {
    message: 'Only what makes several values may have a list of names.',
  });
}

/** One name takes the first of several values, a list of names as many as it has, and no name all. */
function slotsOf(node: KustoNode, scope: OperatorScope): Slot[] {
  const slots = allSlotsOf(node, scope);
  return isNamed(node, scope.context) ? slots.slice(0, listedNames(node)?.length ?? 1) : slots;
}

function allSlotsOf(node: KustoNode, { context }: OperatorScope): Slot[] {
  const value = optionalPart(node, 'Expression') ?? node;
  const made = valuesMadeBy(isNamed(node, context) ? value : node, context);
  return made === 1 ? [{ node }] : Array.from({ length: made }, (_, place) => ({ node, place }));
}

function isNamed(node: KustoNode, { kusto }: CompileContext): boolean {
  return kusto.kind(node).endsWith('NamedExpression');
}

/** The names of `(a, b) = …`; undefined of anything else. */
function listedNames(node: KustoNode): string[] | undefined {
  const names = optionalPart(node, 'Names');
  return names ? parts(names, 'Names').map(simpleName) : undefined;
}

/** Refuses the expressions that make several columns, such as `arg_max(x, *)`, by the name of what does so. */
function refuseSeveral(nodes: readonly KustoNode[], { context }: OperatorScope): null {
  const scalar = (node: KustoNode) => context.kusto.scalarType(node) !== null;
  const several = nodes.every(scalar) ? nodes : nodes.filter((node) => !scalar(node));
  for (const node of several) {
    const called = optionalPart(node, 'Name') ?? node;
    const message = `\`${textOf(called)}\` makes several columns here, which is not supported by Lookout.`;
    refuse(context, spanOf(called), { message, fix: replacementFor(textOf(called), spanOf(called)) });
  }
  return null;
}

function refuseUnnamed(node: KustoNode, { context }: OperatorScope): null {
  const message = 'This expression makes no column of its own, or several. Name it: `name = …`.';
  return refuse(context, spanOf(node), { message });
}
