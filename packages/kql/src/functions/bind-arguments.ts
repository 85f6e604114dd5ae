import type { Expression, ScalarType } from '@lookout/contract';
import {
  type CompileContext,
  type DeclaredFunction,
  type LetBinding,
  type Pipeline,
  refuse,
} from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, part, parts, simpleName, spanOf } from '../kusto/syntax.ts';

/** A function as it is called: by `invoke`, with a table before its arguments. */
export interface CalledFunction extends DeclaredFunction {
  readonly piped?: Pipeline;
}

/** What each parameter stands for in one call; null = refused and reported. */
export function bindArguments(
  call: KustoNode,
  { declaration, piped }: CalledFunction,
  context: CompileContext,
): [string, LetBinding][] | null {
  // A function of no arguments may be named without brackets.
  const list = optionalPart(call, 'ArgumentList');
  const given = list ? parts(list, 'Expressions') : [];
  const parameters = parts(part(declaration, 'Parameters'), 'Parameters');
  const [first] = parameters;
  const taken: [string, LetBinding][] =
    piped && first ? [[parameterName(first), { kind: 'tabular', pipeline: piped }]] : [];
  const bound = parameters.slice(taken.length).map((parameter, index) => {
    const name = parameterName(parameter);
    const value = argumentFor(name, index, given) ?? defaultOf(parameter);
    if (!value) return refuse(context, spanOf(call), { message: `The argument \`${name}\` is missing.` });
    const binding = bind(value, parameter, context);
    return binding && ([name, binding] as [string, LetBinding]);
  });
  return bound.includes(null) ? null : [...taken, ...(bound as [string, LetBinding][])];
}

function parameterName(parameter: KustoNode): string {
  return simpleName(part(part(parameter, 'NameAndType'), 'Name'));
}

/** By name where one argument is named so, else by position among the unnamed. */
function argumentFor(name: string, index: number, given: readonly KustoNode[]): KustoNode | undefined {
  const named = given.find((value) => nameOf(value) === name);
  if (named) return part(named, 'Expression');
  const value = given[index];
  return value && nameOf(value) === undefined ? value : undefined;
}

function nameOf(value: KustoNode): string | undefined {
  const name = optionalPart(value, 'EqualToken') && optionalPart(value, 'Name');
  return name ? simpleName(name) : undefined;
}

function defaultOf(parameter: KustoNode): KustoNode | undefined {
  const declared = optionalPart(parameter, 'DefaultValue');
  return declared ? part(declared, 'Value') : undefined;
}

function bind(value: KustoNode, parameter: KustoNode, context: CompileContext): LetBinding | null {
  if (value.ResultType?.Columns) {
    const pipeline = context.table(value);
    return pipeline && { kind: 'tabular', pipeline };
  }
  const expression = context.expression(value);
  const type = context.kusto.scalarType(part(part(parameter, 'NameAndType'), 'Name'));
  return expression && { kind: 'scalar', expression: type ? castTo(type, expression) : expression };
}

/** A value as a parameter's type, by KQL's own conversion. */
function castTo(type: ScalarType, value: Expression): Expression {
  if (value.type === type || type === 'dynamic') return value;
  return { kind: 'call', type, function: `to${type}`, arguments: [value] };
}
