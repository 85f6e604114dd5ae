import type { Diagnostic, Span, StepKind } from '@lookout/contract';
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
function absences({ source, span, kind }: Operator, { rowsIn, absent }: StepFindings): Diagnostic[] {
  return absent.flatMap(({ path, rows }) => {
    const isNowhere = rows === rowsIn;
    if (kind === 'where' && !isNowhere) return [];
    const name = path.slice(1).reduce((text, key) => text + memberText(key), path[0] ?? '');
    const message = isNowhere
      ? `None of the sampled records that come here has ${name}.`
      : `${formatShare(rows / rowsIn)} of the sampled records that come here have no ${name}: it is null there.`;
    const severity = isNowhere ? 'warning' : 'info';
    return [{ code: 'data', severity, span: placeOf(path, source, span), message }];
  });
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
