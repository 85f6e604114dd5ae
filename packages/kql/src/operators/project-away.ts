import type { OperatorCompiler } from '../compile/context.ts';

/** `project-away names, wild*cards`: what the result lacks. */
export const projectAway: OperatorCompiler = (_node, { input, output }) => {
  const kept = new Set(output.map(({ name }) => name));
  const names = input.map(({ name }) => name).filter((name) => !kept.has(name));
  return { steps: [{ kind: 'project-away', names }] };
};
