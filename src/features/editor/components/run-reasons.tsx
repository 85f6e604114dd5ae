import type { Diagnostic, Span } from '@lookout/contract';
import { lineAt, wordsOf } from '../model/error-text.ts';

interface RunReasonsProps {
  readonly reasons: readonly Diagnostic[];
  readonly source: string;
  readonly onShow: (span: Span) => void;
}

/** Which constructs keep a rule from a place; each takes the cursor there. */
export function RunReasons({ reasons, source, onShow }: RunReasonsProps) {
  return (
    <ul aria-label="Why it does not run there" className="max-h-40 overflow-auto border-t bg-raised py-1">
      {reasons.map(({ span, message }) => (
        <li key={`${span.start} ${message}`}>
          <button
            type="button"
            title="Go to this place in the query"
            onClick={() => onShow(span)}
            className="flex w-full items-baseline gap-2 px-3 py-0.5 text-left hover:bg-hover"
          >
            <span className="tabular shrink-0 text-muted">Line {lineAt(source, span.start)}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <Words text={message} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A message of the compiler, whose code stands between backticks. */
function Words({ text }: { readonly text: string }) {
  return wordsOf(text).map(({ at, words, isCode }) =>
    isCode ? (
      <code key={at} className="font-mono">
        {words}
      </code>
    ) : (
      words
    ),
  );
}
