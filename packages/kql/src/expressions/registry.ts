import type { ExpressionCompiler } from '../compile/context.ts';
import { between } from './between.ts';
import { binary } from './binary.ts';
import { call } from './call.ts';
import { compoundString } from './compound-string.ts';
import { dynamicLiteral } from './dynamic.ts';
import { hasTerms } from './has-terms.ts';
import { inList } from './in.ts';
import * as literal from './literal.ts';
import { element, path } from './member.ts';
import { name } from './name.ts';
import { toScalar } from './subquery.ts';
import { typeOf } from './type-of.ts';
import { minus, parenthesized, plus } from './unary.ts';

/**
 * The whitelist of scalar expressions, by their kind in Kusto's syntax tree. What is not here is refused. To
 * add one, write its compiler and list it.
 */
export const expressionCompilers: Readonly<Record<string, ExpressionCompiler>> = {
  BooleanLiteralExpression: literal.boolLiteral,
  IntLiteralExpression: literal.intLiteral,
  LongLiteralExpression: literal.longLiteral,
  RealLiteralExpression: literal.realLiteral,
  DecimalLiteralExpression: literal.decimalLiteral,
  GuidLiteralExpression: literal.guidLiteral,
  DateTimeLiteralExpression: literal.datetimeLiteral,
  TimespanLiteralExpression: literal.timespanLiteral,
  StringLiteralExpression: literal.stringLiteral,
  CompoundStringLiteralExpression: compoundString,
  DynamicExpression: dynamicLiteral,
  TypeOfLiteralExpression: typeOf,
  NameReference: name,
  PathExpression: path,
  ElementExpression: element,
  ParenthesizedExpression: parenthesized,
  UnaryPlusExpression: plus,
  UnaryMinusExpression: minus,
  FunctionCallExpression: call,
  ToScalarExpression: toScalar,
  InExpression: inList,
  InCsExpression: inList,
  NotInExpression: inList,
  NotInCsExpression: inList,
  BetweenExpression: between,
  NotBetweenExpression: between,
  AndExpression: binary,
  OrExpression: binary,
  AddExpression: binary,
  SubtractExpression: binary,
  MultiplyExpression: binary,
  DivideExpression: binary,
  ModuloExpression: binary,
  EqualExpression: binary,
  NotEqualExpression: binary,
  LessThanExpression: binary,
  LessThanOrEqualExpression: binary,
  GreaterThanExpression: binary,
  GreaterThanOrEqualExpression: binary,
  EqualTildeExpression: binary,
  BangTildeExpression: binary,
  HasExpression: binary,
  HasCsExpression: binary,
  NotHasExpression: binary,
  NotHasCsExpression: binary,
  HasPrefixExpression: binary,
  HasPrefixCsExpression: binary,
  NotHasPrefixExpression: binary,
  NotHasPrefixCsExpression: binary,
  HasSuffixExpression: binary,
  HasSuffixCsExpression: binary,
  NotHasSuffixExpression: binary,
  NotHasSuffixCsExpression: binary,
  HasAnyExpression: hasTerms,
  HasAllExpression: hasTerms,
  ContainsExpression: binary,
  ContainsCsExpression: binary,
  NotContainsExpression: binary,
  NotContainsCsExpression: binary,
  StartsWithExpression: binary,
  StartsWithCsExpression: binary,
  NotStartsWithExpression: binary,
  NotStartsWithCsExpression: binary,
  EndsWithExpression: binary,
  EndsWithCsExpression: binary,
  NotEndsWithExpression: binary,
  NotEndsWithCsExpression: binary,
  MatchesRegexExpression: binary,
};
