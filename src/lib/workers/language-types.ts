import type { Plan, Policy, ProbeDocument, Requirements, RiskRating } from '@lookout/contract';
import type { RiskInput } from '@lookout/governance';
import type { CompileResult, CompletionItem, Hover, SampleSymbols } from '@lookout/kql';
import type { Outcome } from './outcome.ts';

/** What the compiler made of a text, and how long it took, in milliseconds. */
export interface Compilation extends CompileResult {
  readonly source: string;
  readonly milliseconds: number;
}

/** A text and the place of the cursor in it, as a UTF-16 offset. */
export interface TextPosition {
  readonly source: string;
  readonly offset: number;
}

/** What a rating looks at, and the policy that it is held against. */
export interface AssessmentRequest {
  readonly document: ProbeDocument;
  readonly plan: Plan;
  readonly evidence: RiskInput['evidence'];
  readonly policy: Policy;
  /** Milliseconds since the epoch, from which the lifetime counts. */
  readonly now: number;
}

/** How risky a probe is, and what it needs to go live. */
export interface Assessment {
  readonly rating: RiskRating;
  readonly requirements: Requirements;
}

/** The KQL language services, in a worker. Repeated calls supersede each other: the latest wins. */
export interface LanguageClient {
  compile(source: string): Promise<Outcome<Compilation>>;
  complete(position: TextPosition): Promise<Outcome<readonly CompletionItem[]>>;
  hover(position: TextPosition): Promise<Outcome<Hover | null>>;
  format(source: string): Promise<Outcome<string>>;
  /** Rates a probe by the rules that the server goes by. */
  assess(request: AssessmentRequest): Promise<Outcome<Assessment>>;
  /** What completion and hover offer from the live sample, from now on. */
  learnSymbols(symbols: SampleSymbols): Promise<Outcome<null>>;
}
