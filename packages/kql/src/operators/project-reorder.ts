import type { OperatorCompiler } from '../compile/context.ts';

/** `project-reorder names, wild*cards asc`: the complete order that Kusto resolves. */
export const projectReorder: OperatorCompiler = (_node, { output }) => ({
  steps: [{ kind: 'project-reorder', names: output.map(({ name }) => name) }],
});
