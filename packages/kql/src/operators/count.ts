import type { OperatorCompiler } from '../compile/context.ts';

/** `count` or `count as name` */
export const count: OperatorCompiler = (_node, { output }) => {
  const aggregates = output.map(({ name, type }) => ({ name, type, function: 'count', arguments: [] }));
  return { steps: [{ kind: 'summarize', aggregates, by: [] }] };
};
