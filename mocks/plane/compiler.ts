import { contentHash, type Diagnostic, type Plan } from '@lookout/contract';
import type { KqlLanguage } from '@lookout/kql';
import { invalid } from './problem-error.ts';

interface Compiled {
  readonly diagnostics: Diagnostic[];
  readonly plan: Plan | null;
  readonly planHash: string | null;
}

/** The production compiler as the control plane uses it. */
export class Compiler {
  readonly #language: Pick<KqlLanguage, 'compile'>;

  constructor(language: Pick<KqlLanguage, 'compile'>) {
    this.#language = language;
  }

  /** Mistakes are in the diagnostics. */
  compile(source: string): Compiled {
    const { diagnostics, plan } = this.#language.compile(source);
    return { diagnostics: [...diagnostics], plan, planHash: plan && contentHash(plan) };
  }

  /** The plan of a text that must be deployable; otherwise its mistakes as a problem. */
  compileOrRefuse(source: string): { plan: Plan; planHash: string } {
    const { diagnostics, plan, streamability } = this.#language.compile(source);
    if (plan && streamability.length === 0) return { plan, planHash: contentHash(plan) };
    const errors = [...diagnostics, ...streamability]
      .filter(({ severity }) => severity === 'error')
      .map(({ span, message }) => ({ pointer: `/document/source#${span.start}`, message }));
    throw invalid(422, 'The query cannot be deployed. Mend it and submit again.', errors);
  }

  /** Whether a text makes metrics; null while it does not compile. */
  producesMetrics(source: string): boolean | null {
    const { plan } = this.compile(source);
    return plan ? plan.steps.some((step) => step.kind === 'summarize') : null;
  }
}
