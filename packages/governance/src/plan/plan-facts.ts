import type { Expression, NamedExpression, Plan, Step } from '@lookout/contract';
import { childrenOf, expressionsOf, views } from '@lookout/engine';

/** A field that a probe makes, and the fields that its value comes from. */
export interface DerivedField {
  readonly name: string;
  readonly from: readonly string[];
}

/** What a plan does, as far as its risk depends on it. Fields go by the last name on their path. */
export interface PlanFacts {
  /** True when it counts records into metrics; else it reshapes or drops them. */
  readonly isAggregate: boolean;
  /** It can drop records of the stream. */
  readonly drops: boolean;
  /** Fields that decide which records it acts on. */
  readonly conditionFields: readonly string[];
  /** Fields that records did not have. */
  readonly created: readonly DerivedField[];
  /** Columns of the record that it assigns. */
  readonly assigned: readonly NamedExpression[];
  /** Columns of the record that it clears. */
  readonly cleared: readonly string[];
  /** Keys by which it groups, its time window aside. */
  readonly groupKeys: readonly DerivedField[];
  /** Aggregates with the fields that they read. */
  readonly aggregates: readonly (DerivedField & { readonly function: string })[];
  readonly stepKinds: ReadonlySet<Step['kind']>;
  /** Scalar functions and the operators that run regular expressions (`matches regex`). */
  readonly functions: ReadonlySet<string>;
}

/** Reads the facts of a plan. */
export function planFacts(plan: Plan): PlanFacts {
  const steps = [...plan.steps, ...(plan.tables ?? []).flatMap((table) => table.steps)];
  const summarize = plan.steps.find((step) => step.kind === 'summarize');
  const isAggregate = summarize !== undefined;
  const own = new Set(views[plan.view].map(({ name }) => name));
  const named = isAggregate ? [] : plan.steps.flatMap(namedColumns);
  const expressions = steps.flatMap(expressionsOf);
  return {
    isAggregate,
    drops: !isAggregate && plan.steps.some(isDropping),
    conditionFields: unique(
      plan.steps.flatMap((step) => (isDropping(step) ? expressionsOf(step) : [])).flatMap(fieldsOf),
    ),
    created: isAggregate ? [] : createdFields(plan, { own, named }),
    assigned: named.filter(({ name, value }) => own.has(name) && !isColumn(value, name)),
    cleared: isAggregate
      ? []
      : [...own].filter((name) => plan.output.every((column) => column.name !== name)),
    groupKeys: (summarize?.by ?? []).filter(({ value }) => !isWindow(value)).map(derived),
    aggregates: (summarize?.aggregates ?? []).map((one) => ({
      name: one.name,
      function: one.function,
      from: unique(one.arguments.flatMap(fieldsOf)),
    })),
    stepKinds: new Set(steps.map((step) => step.kind)),
    functions: new Set(expressions.flatMap(functionsOf)),
  };
}

/** The fields that an expression reads: columns, and members by their own name. */
function fieldsOf(expression: Expression): string[] {
  if (expression.kind === 'column') return [expression.name];
  if (expression.kind === 'member') return [expression.key, ...fieldsOf(expression.object)];
  if (expression.kind === 'element' && expression.index.kind === 'literal')
    return [String(expression.index.value), ...fieldsOf(expression.object)];
  return childrenOf(expression).flatMap(fieldsOf);
}

function functionsOf(expression: Expression): string[] {
  const own = expression.kind === 'call' ? [expression.function] : [];
  const operator = expression.kind === 'binary' ? [expression.operator] : [];
  return [...own, ...operator, ...childrenOf(expression).flatMap(functionsOf)];
}

function isDropping(step: Step): boolean {
  return step.kind === 'where' || (step.kind === 'parse' && step.isFilter);
}

function namedColumns(step: Step): readonly NamedExpression[] {
  return step.kind === 'extend' || step.kind === 'project' ? step.columns : [];
}

type Columns = { readonly own: ReadonlySet<string>; readonly named: readonly NamedExpression[] };

/** Columns of the result that no record has by itself become attributes, whatever operator made them. */
function createdFields(plan: Plan, { own, named }: Columns): DerivedField[] {
  return plan.output
    .filter(({ name }) => !own.has(name))
    .map(({ name }) => {
      const values = named.filter((column) => column.name === name).map(({ value }) => value);
      return { name, from: unique(values.flatMap(fieldsOf)) };
    });
}

function derived({ name, value }: NamedExpression): DerivedField {
  return { name, from: unique(fieldsOf(value)) };
}

function isColumn(value: Expression, name: string): boolean {
  return value.kind === 'column' && value.name === name;
}

function isWindow(value: Expression): boolean {
  return value.kind === 'call' && value.function === 'bin' && value.type === 'datetime';
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
