import type { Step, StepKind } from '@lookout/contract';
import type { Documentation } from '../catalog.ts';
import { PlanError } from '../plan/plan-error.ts';
import { asDocumentation } from './as/as.ts';
import { countDocumentation } from './count/count.ts';
import type { CompiledStep, OperatorDefinition, StepInput } from './definition.ts';
import { distinctDocumentation } from './distinct/distinct.ts';
import { extend } from './extend/extend.ts';
import { getschema } from './getschema/getschema.ts';
import { invokeDocumentation } from './invoke/invoke.ts';
import { join } from './join/join.ts';
import { letDocumentation } from './let/let.ts';
import { lookupDocumentation } from './lookup/lookup.ts';
import { mvApply } from './mv-apply/mv-apply.ts';
import { mvExpand } from './mv-expand/mv-expand.ts';
import { parse, parseWhereDocumentation } from './parse/parse.ts';
import { parseKv } from './parse-kv/parse-kv.ts';
import { project } from './project/project.ts';
import { projectAway } from './project-away/project-away.ts';
import { projectKeep } from './project-keep/project-keep.ts';
import { projectRename } from './project-rename/project-rename.ts';
import { projectReorder } from './project-reorder/project-reorder.ts';
import { renderDocumentation } from './render/render.ts';
import { sample } from './sample/sample.ts';
import { serializeDocumentation } from './serialize/serialize.ts';
import { sort } from './sort/sort.ts';
import { summarize } from './summarize/summarize.ts';
import { take } from './take/take.ts';
import { top } from './top/top.ts';
import { union } from './union/union.ts';
import { where } from './where/where.ts';

const operators: { readonly [K in StepKind]?: OperatorDefinition<K> } = {
  where,
  extend,
  project,
  'project-away': projectAway,
  'project-keep': projectKeep,
  'project-rename': projectRename,
  'project-reorder': projectReorder,
  parse,
  'parse-kv': parseKv,
  'mv-expand': mvExpand,
  'mv-apply': mvApply,
  summarize,
  take,
  sample,
  sort,
  top,
  union,
  join,
  getschema,
};

/** Makes one step ready for what comes in. */
export function compileStep<K extends StepKind>(
  step: Extract<Step, { kind: K }>,
  input: StepInput,
): CompiledStep {
  const operator = operators[step.kind as K] as OperatorDefinition<K> | undefined;
  if (!operator) throw new PlanError(`There is no operator ${step.kind}.`);
  return operator.compile(step, input);
}

/** What editors tell about operators and statements; the names are what the engine supports. */
export const operatorCatalog: readonly Documentation[] = Object.freeze(
  [
    ...Object.values(operators).map(({ documentation }) => documentation),
    parseWhereDocumentation,
    distinctDocumentation,
    countDocumentation,
    lookupDocumentation,
    serializeDocumentation,
    asDocumentation,
    invokeDocumentation,
    letDocumentation,
    renderDocumentation,
  ].map((documentation) => Object.freeze(documentation)),
);
