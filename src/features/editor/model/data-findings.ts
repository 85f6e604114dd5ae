import type { Diagnostic, Span, StepKind } from '@lookout/contract';
import type { AbsentMember } from '@lookout/engine';
import { formatShare } from '../../../lib/format.ts';
import type { Compilation } from '../../../lib/workers/language-types.ts';
import type { RunFindings, StepFindings } from '../../../lib/workers/sample-types.ts';

/** A query, where its operators are, and what they are. */
type RunQuery = Pick<Compilation, 'source' | 'operators' | 'plan'>;

/** What the sample says about a query that its text alone does not: filters that nothing passes, fields that are not there. */
export function dataFindings({ source, operators, plan }: RunQuery, { steps }: RunFindings): Diagnostic[] {
  return steps.flatMap((step, index) => {
    const span = operators[index];
    const kind = plan?.steps[index]?.kind;
    if (!span || !kind || step.rowsIn === 0) return [];
    return [...absences({ source, span, kind }, step), ...deadEnd(span, step)];
  });
}

/** Nothing comes out although something came in. */
function deadEnd(span: Span, { rowsIn, rowsOut }: StepFindings): Diagnostic[] {
  if (rowsOut > 0) return [];
  const message = `None of the ${rowsIn.toLocaleString('en')} sampled records that come here passes.`;
  return [{ code: 'data', severity: 'warning', span, message }];
}

interface Operator {
  readonly source: string;
  readonly span: Span;
  readonly kind: StepKind;
}

/** A filter on a field that only some records have is what filters are for; on one that none has, a mistake. */
function absences(operator: Operator, { rowsIn, absent }: StepFindings): Diagnostic[] {
  return absent.flatMap((member): Diagnostic[] => {
    if (member.rows === rowsIn) return [nowhere(operator, member)];
    return operator.kind === 'where' ? [] : [inSome(operator, member, rowsIn)];
  });
}

function inSome({ source, span }: Operator, { path, rows }: AbsentMember, rowsIn: number): Diagnostic {
  const share = formatShare(rows / rowsIn);
  const message = `${share} of the sampled records that come here have no ${pathText(path)}: it is null there.`;
  return { code: 'data', severity: 'info', span: placeOf(path, source, span), message };
}

function nowhere({ source, span }: Operator, { path, near }: AbsentMember): Diagnostic {
  const place = placeOf(path, source, span);
  const message = `None of the sampled records that come here has ${pathText(path)}.`;
  const finding = { code: 'data', severity: 'warning' as const, span: place };
  // A place that was not found is all of the operator, which no name replaces.
  if (near === undefined || place === span) return { ...finding, message };
  const fix = nearFix([...path.slice(0, -1), near], place);
  return { ...finding, message: `${message} Did you mean ${fix.text}?`, fix };
}

function nearFix(path: readonly string[], span: Span): NonNullable<Diagnostic['fix']> {
  const text = pathText(path);
  return { title: `Change to ${text}`, span, text };
}

function pathText([column = '', ...keys]: readonly string[]): string {
  return column + keys.map(memberText).join('');
}

function memberText(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `["${key}"]`;
}

/** Where an operator names a field first; all of the operator when it cannot be told. */
function placeOf([column = '', ...keys]: readonly string[], source: string, span: Span): Span {
  const members = keys.map(
    (key) => `\\s*(?:\\.\\s*${escaped(key)}\\b|\\[\\s*@?["']${escaped(key)}["']\\s*\\])`,
  );
  const found = new RegExp(`\\b${escaped(column)}${members.join('')}`).exec(
    source.slice(span.start, span.end),
  );
  if (!found) return span;
  const start = span.start + found.index;
  return { start, end: start + found[0].length };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
