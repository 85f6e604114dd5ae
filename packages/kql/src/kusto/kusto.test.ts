import { expect, test } from 'vitest';
import { expressionCompilers } from '../expressions/registry.ts';
import { operatorCompilers } from '../operators/registry.ts';
import { createKusto, namesByNumber } from './kusto.ts';
import { children, optionalPart, part, parts, simpleName, spanOf, textOf, toArray } from './syntax.ts';

const kusto = createKusto();

test('the library has every kind of node that the whitelists name', () => {
  const kinds = new Set(namesByNumber(kusto.library.Syntax.SyntaxKind).values());
  const named = [...Object.keys(operatorCompilers), ...Object.keys(expressionCompilers)];
  expect(named.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('a tree has the parts, the symbols and the types that the compiler reads', () => {
  const code = kusto.analyze('logs | where  severityNumber > 5 // note');
  const [statement] = parts(code.Syntax, 'Statements');
  const pipe = part(statement!, 'Expression');
  const filter = part(pipe, 'Operator');
  const condition = part(filter, 'Condition');
  const left = part(condition, 'Left');
  expect(kusto.kind(filter)).toBe('FilterOperator');
  expect(kusto.kind(condition)).toBe('GreaterThanExpression');
  expect(textOf(part(condition, 'Operator'))).toBe('>');
  expect(textOf(condition)).toBe('severityNumber > 5');
  expect(spanOf(left)).toEqual({ start: 14, end: 28 });
  expect(simpleName(left)).toBe('severityNumber');
  expect(kusto.symbolKind(left.ReferencedSymbol!)).toBe('Column');
  expect(kusto.scalarType(left)).toBe('int');
  expect(toArray(pipe.ResultType?.Columns).map(({ Name }) => Name)).toContain('eventName');
  expect(optionalPart(filter, 'Nonsense')).toBeNull();
  expect(children(condition)).toHaveLength(3);
  expect(code.HasSemantics).toBe(true);
});

test('a column of a result knows the expression that makes it', () => {
  const code = kusto.analyze('logs | extend tostring(attributes.x)');
  const pipe = part(parts(code.Syntax, 'Statements')[0]!, 'Expression');
  const [made] = parts(part(pipe, 'Operator'), 'Expressions');
  const column = toArray(pipe.ResultType?.Columns).find(({ Source }) => Source === made);
  expect(column?.Name).toBe('attributes_x');
});

test('the library gives up on deep trees and says so', () => {
  const deep = Array.from({ length: 600 }, () => 'severityNumber == 1').join(' or ');
  expect(kusto.analyze(`logs | where ${deep}`).HasSemantics).toBe(false);
});

test('findings carry code, severity and span', () => {
  const [finding] = kusto.diagnostics(kusto.analyze('logs | where nope == 1'));
  expect(finding).toMatchObject({ Code: 'KS142', Severity: 'Error', span: { start: 13, end: 17 } });
});

test('completions know only what is supported', () => {
  const { Items } = kusto.service('logs | extend x = ').GetCompletionItems(18);
  const names = toArray(Items).map(({ DisplayText }) => DisplayText);
  expect(names.some((name) => name.startsWith('tostring('))).toBe(true);
  expect(names.some((name) => name.startsWith('geo_'))).toBe(false);
});
