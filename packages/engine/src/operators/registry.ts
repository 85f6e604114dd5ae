import type { Step, StepKind } from '@lookout/contract';
import type { Documentation } from '../catalog.ts';
import { PlanError } from '../plan/plan-error.ts';
import type { CompiledStep, OperatorDefinition, StepInput } from './definition.ts';
import { extend } from './extend/extend.ts';
import { letDocumentation } from './let/let.ts';
import { project } from './project/project.ts';
import { projectAway } from './project-away/project-away.ts';
import { projectKeep } from './project-keep/project-keep.ts';
import { projectRename } from './project-rename/project-rename.ts';
import { projectReorder } from './project-reorder/project-reorder.ts';
import { renderDocumentation } from './render/render.ts';
import { summarize } from './summarize/summarize.ts';
import { take } from './take/take.ts';
import { where } from './where/where.ts';

const operators: { readonly [K in StepKind]?: OperatorDefinition<K> } = {
  where,
  extend,
  project,
  'project-away': projectAway,
  'project-keep': projectKeep,
  'project-rename': projectRename,
  'project-reorder': projectReorder,
  summarize,
  take,
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
    letDocumentation,
    renderDocumentation,
  ].map((documentation) => Object.freeze(documentation)),
);
