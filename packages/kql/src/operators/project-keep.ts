import type { OperatorCompiler } from '../compile/context.ts';

/** `project-keep names, wild*cards`: what the result has, in the order of the input. */
export const projectKeep: OperatorCompiler = (_node, { output }) => ({
  steps: [{ kind: 'project-keep', names: output.map(({ name }) => name) }],
});
