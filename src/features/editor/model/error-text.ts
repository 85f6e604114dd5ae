import type { Diagnostic } from '@lookout/contract';
import type { Compilation } from '../../../lib/workers/language-types.ts';

/** The first error of a text that has no plan, with its line. */
export function errorText({ source, diagnostics }: Compilation): string {
  const error = diagnostics.find(isError);
  return error ? `Line ${lineOf(source, error)}: ${error.message}` : 'The query does not compile.';
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function lineOf(source: string, { span }: Diagnostic): number {
  return source.slice(0, span.start).split('\n').length;
}
