import type { Diagnostic, Plan, ScalarType, Span } from '@lookout/contract';

/** What the compiler makes of a query text. */
export interface CompileResult {
  /** In the order of the text. An `error` among them means that there is no plan. */
  readonly diagnostics: readonly Diagnostic[];
  readonly plan: Plan | null;
  /** For each step of the plan the operator in the text that asked for it; several steps may have one operator. */
  readonly operators: readonly Span[];
  /** Why the plan, though it previews, cannot be deployed on a stream without end. Empty = it can. */
  readonly streamability: readonly Diagnostic[];
  /** For each place where rules can run, whether this one can; empty where there is no plan. */
  readonly portability: readonly Portability[];
}

/** A place where rules can run: Lookout's own processors, and what else the industry filters records with. */
export type PortabilityTarget =
  | 'browser and gateway'
  | 'in-process agent'
  | 'OpenTelemetry Collector'
  | 'Azure Monitor transformKql';

/** Whether a rule can run in a place, and what in its text is against it. */
export interface Portability {
  readonly target: PortabilityTarget;
  readonly isPortable: boolean;
  /** In the order of the text, one for each construct. Empty = it can. */
  readonly reasons: readonly Diagnostic[];
}

/** What a completion inserts, which decides its icon. */
export type CompletionKind =
  | 'operator'
  | 'function'
  | 'aggregate'
  | 'column'
  | 'attribute'
  | 'value'
  | 'keyword'
  | 'table'
  | 'variable';

/** One entry of the completion list. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** With `isSnippet`, in the syntax of TextMate snippets, as Monaco reads it. */
  readonly insertText: string;
  readonly isSnippet: boolean;
  /** What typed text is matched with, where that is not the label. */
  readonly filterText?: string;
  /** Shown beside the label: a type, or how often a value was seen. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** The text that the entry replaces. */
  readonly range: Span;
  /** Entries are listed in the order of these texts. */
  readonly sortText: string;
}

export interface CompletionResult {
  readonly items: readonly CompletionItem[];
}

/** What the cursor points at, in Markdown. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** A value seen in the live sample, and how often. */
export interface SampledValue {
  readonly text: string;
  readonly count: number;
}

/** An attribute seen in the live sample. */
export interface SampledAttribute {
  readonly name: string;
  /** The types of its values, as seen. */
  readonly types: readonly ScalarType[];
  readonly values: readonly SampledValue[];
}

/** What was seen in the live sample; completions offer it. */
export interface SampleSymbols {
  readonly attributes: readonly SampledAttribute[];
  readonly resource: readonly SampledAttribute[];
  readonly services: readonly SampledValue[];
  readonly eventNames: readonly SampledValue[];
}

/** What a range of text is, for colours. */
export type TokenClass =
  | 'comment'
  | 'keyword'
  | 'operator'
  | 'function'
  | 'column'
  | 'table'
  | 'variable'
  | 'string'
  | 'literal'
  | 'type'
  | 'punctuation';

export interface ClassifiedSpan extends Span {
  readonly tokenClass: TokenClass;
}

/** The language services of KQL as Lookout supports it. Offsets are UTF-16 units, as in JavaScript strings. */
export interface KqlLanguage {
  /** Never throws for a text, however wrong. */
  compile(source: string): CompileResult;
  complete(source: string, offset: number, sample?: SampleSymbols): CompletionResult;
  hover(source: string, offset: number, sample?: SampleSymbols): Hover | null;
  /** The text with one operator a line; the text unchanged when it has syntax errors. */
  format(source: string): string;
  classify(source: string): readonly ClassifiedSpan[];
}
