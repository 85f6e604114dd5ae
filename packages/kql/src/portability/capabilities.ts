import type {
  BinaryOperator,
  Expression,
  ExpressionKind,
  Source,
  SourceKind,
  Step,
  StepKind,
} from '@lookout/contract';

/**
 * Whether a target takes a construct: true, or what to write instead ('' = nothing there does the same). A function
 * where it depends on how the construct is used.
 */
export type Verdict<T> = true | string | ((construct: T) => true | string);

/**
 * What an expression is wanted for: the condition of a filter or a choice, the whole value of a column, or a part of
 * another value.
 */
export type Role = 'condition' | 'column' | 'part';

/** An expression and what it is wanted for. */
export interface Use<K extends ExpressionKind = ExpressionKind> {
  readonly expression: Extract<Expression, { kind: K }>;
  readonly role: Role;
}

/** Calls and operators have tables of their own. */
type PlainKind = Exclude<ExpressionKind, 'binary' | 'call'>;

/** What one target can run: the table that portability is read from. A name that is not in it is not taken. */
export interface Capabilities {
  /** Why it does not take a construct, as the end of the sentence that the construct begins. */
  readonly lacks: string;
  readonly sources: { readonly [K in SourceKind]: Verdict<Extract<Source, { kind: K }>> };
  readonly steps: { readonly [K in StepKind]: Verdict<Extract<Step, { kind: K }>> };
  readonly expressions: { readonly [K in PlainKind]: Verdict<Use<K>> };
  readonly operators: { readonly [K in BinaryOperator]: Verdict<Use<'binary'>> };
  /** By name; `'*'` answers for all names that are not here. */
  readonly functions: Readonly<Record<string, Verdict<Use<'call'>>>>;
}
