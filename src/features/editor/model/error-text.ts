import type { Diagnostic } from '@lookout/contract';
import type { Compilation } from '../../../lib/workers/language-types.ts';

/** The first error of a text that has no plan, with its line. */
export function errorText({ source, diagnostics }: Compilation): string {
  const error = diagnostics.find(isError);
  return error ? `Line ${lineAt(source, error.span.start)}: ${error.message}` : 'The query does not compile.';
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** The number of the line that an offset lies in, from 1. */
export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** A run of words or of code in a message. */
interface MessagePart {
  readonly at: number;
  readonly words: string;
  readonly isCode: boolean;
}

/** Takes apart a message of the compiler, in which code stands between backticks. */
export function wordsOf(message: string): readonly MessagePart[] {
  return [...message.matchAll(/`([^`]*)`|[^`]+|`/gu)].map(({ 0: words, 1: code, index }) => ({
    at: index,
    words: code ?? words,
    isCode: code !== undefined,
  }));
}
