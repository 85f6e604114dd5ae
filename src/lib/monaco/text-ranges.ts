import type { Span } from '@lookout/contract';
import type { IRange } from 'monaco-editor/editor/editor.api.js';
import type { TextModel } from './monaco-types.ts';

/** Offsets into a text as lines and columns. */
export function rangeOf(model: TextModel, { start, end }: Span): IRange {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}
