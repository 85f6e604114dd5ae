import type { Diagnostic, Span } from '@lookout/contract';
import { ViewName } from '@lookout/contract';
import { aggregateNames, functionNames, operatorNames } from '../catalog.ts';
import type { Kusto } from '../kusto/kusto.ts';
import type { KustoCode, KustoDiagnostic, KustoNode } from '../kusto/library.ts';
import { nodeAt } from '../kusto/node-at.ts';
import { part, simpleName, spanOf, textOf } from '../kusto/syntax.ts';
import { parseDatetime } from '../literals/datetime.ts';
import { dynamicArgument } from './dynamic-argument.ts';
import { namesInScope } from './names-in-scope.ts';
import { nearestName } from './nearest-name.ts';
import { otherVocabulary, type Translation } from './other-vocabulary.ts';
import { replacementFor } from './replacements.ts';
import { unknownSource } from './unknown-source.ts';

/** A finding of the library's with its text. */
interface Finding extends KustoDiagnostic {
  readonly span: Span;
}
interface Source {
  readonly code: KustoCode;
  readonly kusto: Kusto;
}
/** A better message or a quick fix, or nothing. */
type Help = Partial<Pick<Diagnostic, 'message' | 'fix'>>;
type Helper = (finding: Finding, source: Source) => Help;

const helpers: Readonly<Record<string, Helper>> = {
  /** The name does not refer to any known column, table, variable or function. */
  KS142: unknownName,
  /** … known function. */
  KS211: unknownFunction,
  /** … known table, tabular variable or function. */
  KS204: unknownTable,
  /** Query operator expected. */
  KS176: (finding, source) => misspelt(finding, source, [...operatorNames]),
  /** The expression must have the type bool. */
  KS141: assignmentForComparison,
  /** The operator is not defined for the operand types. */
  KS106: textForDatetime,
  /** The value of type 'dynamic' is not allowed in this context: a key to group or to sort by. */
  KS116: ({ span, Message }, { code }) => {
    if (!Message.includes("'dynamic'")) return {};
    const text = `tostring(${code.Text.slice(span.start, span.end)})`;
    const message = 'A key to group or sort by cannot be dynamic. Convert it, e.g. with `tostring(…)`.';
    return { message, fix: { title: `Write ${text}`, span, text } };
  },
  /** The function is not compatible with arguments; must be summable; must be orderable. */
  KS127: dynamicArgument,
  KS138: dynamicArgument,
  KS206: dynamicArgument,
  /** The incomplete fragment is unexpected. */
  KS198: ({ span }, { code }) => (code.Text[span.start] === '=' ? { message: MEMBER_ASSIGNED } : {}),
  /** The name needs to be bracketed. */
  KS228: ({ span }, { code }) => {
    // `time*` in a list of columns: the library stumbles over the keyword, and brackets end a wildcard.
    if (code.Text[span.end] === '*') return { message: 'Write the names of these columns in full.' };
    const text = `['${code.Text.slice(span.start, span.end)}']`;
    return { fix: { title: `Write ${text}`, span, text } };
  },
};

const MEMBER_ASSIGNED =
  'Only a whole column can be given a value: write `extend name = …`. To take a member out of a bag, write `attributes = bag_remove_keys(attributes, dynamic(["key"]))`.';

/** What to add to a finding of the library's. */
export function libraryFix(finding: Finding, source: Source): Help {
  return helpers[finding.Code]?.(finding, source) ?? {};
}

function misspelt({ span }: Finding, { code }: Source, candidates: readonly string[]): Help {
  const fix = nearestName(code.Text.slice(span.start, span.end), candidates, span);
  return fix ? { fix } : {};
}

function unknownFunction(finding: Finding, source: Source): Help {
  const called = source.code.Text.slice(finding.span.start, finding.span.end);
  const fix = replacementFor(called, finding.span);
  if (fix) return { message: `KQL has no function \`${called}\`: it is called \`${fix.text}\`.`, fix };
  return misspelt(finding, source, [...functionNames, ...aggregateNames]);
}

function unknownTable(finding: Finding, source: Source): Help {
  const name = source.code.Text.slice(finding.span.start, finding.span.end);
  return { message: unknownSource(name), ...misspelt(finding, source, ViewName.options) };
}

function unknownName(finding: Finding, source: Source): Help {
  const node = nodeAt(source.code.Syntax, finding.Start);
  if (node && isWholeStatement(node, source.kusto)) return unknownTable(finding, source);
  const names = node ? namesInScope(node, source.kusto) : ViewName.options;
  const translated = otherVocabulary(source.code.Text.slice(finding.span.start, finding.span.end), names);
  if (translated) return translatedName(translated, finding);
  const near = misspelt(finding, source, names);
  if (near.fix || !node || !isRightOfComparison(node)) return near;
  const text = JSON.stringify(textOf(node));
  return { fix: { title: 'Compare with the text', span: finding.span, text } };
}

/** A name of the other vocabulary. */
function translatedName({ text, message }: Translation, { span }: Finding): Help {
  return { message, fix: { title: `Write ${text}`, span, text } };
}

/** `timestamp > "2026-01-31"` */
function textForDatetime({ span, Message }: Finding, { code, kusto }: Source): Help {
  const operator = Message.includes('datetime and string') ? nodeAt(code.Syntax, span.start) : null;
  const comparison = operator && enclosing(operator, (parent) => 'Operator' in parent && 'Right' in parent);
  const right = comparison && part(comparison, 'Right');
  if (!right || kusto.kind(right) !== 'StringLiteralExpression') return {};
  const value = kusto.stringValue(textOf(right));
  const text = `datetime(${value})`;
  return parseDatetime(value) === undefined
    ? {}
    : { fix: { title: `Write ${text}`, span: spanOf(right), text } };
}

function isWholeStatement(node: KustoNode, kusto: Kusto): boolean {
  const statement = enclosing(node, (parent) => kusto.kind(parent) === 'ExpressionStatement');
  return statement !== null && textOf(statement) === textOf(node);
}

/** `column == word`: the word was probably meant as text. */
function isRightOfComparison(node: KustoNode): boolean {
  const comparison = enclosing(node, (parent) => 'Operator' in parent && 'Right' in parent);
  return comparison !== null && part(comparison, 'Right').TextStart === node.TextStart;
}

function assignmentForComparison({ span }: Finding, { code, kusto }: Source): Help {
  const inner = nodeAt(code.Syntax, span.start);
  const named = inner && enclosing(inner, (parent) => kusto.kind(parent) === 'SimpleNamedExpression');
  if (!named || named.TextStart !== span.start) return {};
  const equal = spanOf(part(named, 'EqualToken'));
  const name = simpleName(part(named, 'Name'));
  return {
    message: `\`=\` gives a name to a column. To compare \`${name}\`, write \`==\`.`,
    fix: { title: 'Compare with ==', span: equal, text: '==' },
  };
}

function enclosing(node: KustoNode, isWanted: (parent: KustoNode) => boolean): KustoNode | null {
  for (let parent = node.Parent; parent; parent = parent.Parent) {
    if (isWanted(parent)) return parent;
  }
  return null;
}
