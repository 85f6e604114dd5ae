import { type Diagnostic, type Expression, Plan, type Step } from '@lookout/contract';
import { createLanguage } from '../language.ts';
import type { KqlLanguage } from '../types.ts';

/** One language for all tests of a file: loading it takes a third of a second. */
export const language: KqlLanguage = createLanguage();

/** The plan of a text that must compile; it also survives the wire. */
export function planOf(source: string): Plan {
  const { diagnostics, plan } = language.compile(source);
  if (!plan) throw new Error(`${source}\n${diagnostics.map(({ message }) => message).join('\n')}`);
  return Plan.parse(JSON.parse(JSON.stringify(plan)));
}

/** The steps of what follows `logs | `. */
export function stepsOf(operators: string): readonly Step[] {
  return planOf(`logs | ${operators}`).steps;
}

/** The plan of one scalar expression over `logs`. */
export function expressionOf(text: string): Expression {
  const [step] = stepsOf(`extend result = ${text}`);
  if (step?.kind !== 'extend') throw new Error('no extend');
  return step.columns[0]!.value;
}

/** A refusal as a person sees it: the marked text, and the text after the quick fix. */
export interface SeenDiagnostic {
  readonly code: string;
  readonly marked: string;
  readonly message: string;
  readonly fixed: string | null;
}

/** All findings about a text, also those that only block deployment. */
export function findings(source: string): readonly SeenDiagnostic[] {
  const { diagnostics, streamability } = language.compile(source);
  return [...diagnostics, ...streamability].map((found) => ({
    code: found.code,
    marked: source.slice(found.span.start, found.span.end),
    message: found.message,
    fixed: fixedText(source, found),
  }));
}

function fixedText(source: string, { fix }: Diagnostic): string | null {
  return fix ? source.slice(0, fix.span.start) + fix.text + source.slice(fix.span.end) : null;
}
