import { type ColumnSchema, type ScalarType, ScalarType as ScalarTypes } from '@lookout/contract';
import { views } from '@lookout/engine';
import { type Assignment, type CompileContext, type Pipeline, refuse } from '../compile/context.ts';

/** What each column of a record takes without loss. A body is any value; a bag stays a bag. */
const ACCEPTED: Readonly<Record<string, readonly ScalarType[]>> = {
  severityNumber: ['int', 'long'],
  severityLevel: ['int', 'long'],
  body: ScalarTypes.options,
};

/**
 * A transform writes its result back into the record: what identifies the emitter must stay, and a column of
 * the record keeps its type. An aggregate makes new rows, so it may do as it likes.
 */
export function checkWriteBack({ source, steps, output }: Pipeline, context: CompileContext): void {
  if (source.kind !== 'view') return;
  if (steps.some(({ step }) => step.kind === 'summarize')) return;
  const last = new Map(steps.flatMap(({ assignments }) => assignments.map((found) => [found.name, found])));
  const types = new Map(output.map(({ name, type }) => [name, type]));
  for (const column of views[source.view]) {
    const assignment = last.get(column.name);
    const type = types.get(column.name);
    if (!assignment) continue;
    if (!column.isWritable) refuseReadOnly(assignment, context);
    else if (type && !accepts(column, type))
      refuseType(assignment, { is: type, wants: column.type }, context);
  }
}

function accepts(column: ColumnSchema, given: ScalarType): boolean {
  return (ACCEPTED[column.name] ?? [column.type]).includes(given);
}

function refuseReadOnly({ name, span }: Assignment, context: CompileContext): void {
  const message = `\`${name}\` of a record is read-only: a probe may use it but not change it. Give the value another name.`;
  refuse(context, span, { code: 'read-only', message });
}

function refuseType(
  { name, span }: Assignment,
  types: { readonly is: ScalarType; readonly wants: ScalarType },
  context: CompileContext,
): void {
  const message = `\`${name}\` of a record is of type ${types.wants}; this value is of type ${types.is}.`;
  refuse(context, span, { code: 'type', message });
}
