import type { Expression, Source, SourceKind, Step, StepKind, TableIndex } from '@lookout/contract';
import { walk } from './walk.ts';

type Of<K extends StepKind, T> = (step: Extract<Step, { kind: K }>) => readonly T[];

const values = (columns: readonly { readonly value: Expression }[]) => columns.map(({ value }) => value);
const none = () => [];

/** The scalar expressions of each kind of step. */
const ofStep: { readonly [K in StepKind]: Of<K, Expression> } = {
  where: ({ predicate }) => [predicate],
  extend: ({ columns }) => values(columns),
  project: ({ columns }) => values(columns),
  'project-away': none,
  'project-keep': none,
  'project-rename': none,
  'project-reorder': none,
  parse: ({ input }) => [input],
  'parse-kv': ({ input }) => [input],
  'mv-expand': ({ columns }) => values(columns),
  'mv-apply': ({ columns }) => values(columns),
  summarize: ({ aggregates, by }) => [
    ...aggregates.flatMap((aggregate) => aggregate.arguments),
    ...values(by),
  ],
  take: none,
  sample: none,
  sort: ({ keys }) => values(keys),
  top: ({ keys }) => values(keys),
  union: none,
  join: none,
  getschema: none,
};

const ofSource: {
  readonly [K in SourceKind]: (source: Extract<Source, { kind: K }>) => readonly Expression[];
} = {
  view: none,
  table: none,
  print: ({ columns }) => values(columns),
  datatable: none,
  range: ({ from, to, step }) => [from, to, step],
  input: none,
};

/** The scalar expressions of a step. */
export function expressionsOf(step: Step): readonly Expression[] {
  return (ofStep[step.kind] as Of<StepKind, Expression>)(step);
}

/** The scalar expressions of a source. */
export function sourceExpressions(source: Source): readonly Expression[] {
  return (ofSource[source.kind] as (source: Source) => readonly Expression[])(source);
}

/** The tables of the plan that a step names itself, without those of its expressions. */
export function tablesOf(step: Step): readonly TableIndex[] {
  if (step.kind === 'union') return step.others;
  if (step.kind === 'join') return [step.right];
  return step.kind === 'mv-apply' ? [step.table] : [];
}

/** The tables of the plan that an expression names. */
export function subqueriesOf(expression: Expression): TableIndex[] {
  const found: TableIndex[] = [];
  walk(expression, (part) => {
    if (part.kind === 'subquery') found.push(part.table);
  });
  return found;
}
