import type { Diagnostic } from '@lookout/contract';
import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Kbd } from '../../../components/kbd.tsx';
import { formatDuration } from '../../../lib/format.ts';
import { useIsLasting } from '../../../lib/use-is-lasting.ts';
import type { Compilation } from '../../../lib/workers/language-types.ts';
import { useEditorState, usePreviewState } from '../hooks/editor-context.ts';

/** Until then the verdict on the text before stays: a line that changes with every key is not read. */
const NOTICED_MS = 300;

const UNCHECKED: Verdict = {
  icon: <TriangleAlert size={14} aria-hidden="true" className="text-warn" />,
  text: 'Not checked',
};

/** One line under the query: what is wrong with it, what it costs. `findings`: what the sample says about it. */
export function QueryStatus({ findings }: { readonly findings: readonly Diagnostic[] }) {
  const source = useEditorState((state) => state.document.source);
  const compilation = usePreviewState((state) => state.compilation);
  const isUnchecked = usePreviewState((state) => state.uncheckedSource === source);
  const isLate = useIsLasting(compilation?.source !== source, NOTICED_MS);
  const cost = usePreviewState(({ answer }) =>
    answer?.summary.inScope ? answer.microsecondsPerRecord : null,
  );
  const verdict = isUnchecked ? UNCHECKED : verdictOf(isLate ? null : compilation, findings);
  return (
    <footer className="flex min-h-7 flex-wrap items-center gap-x-4 gap-y-0.5 border-t px-3 py-1 text-data text-muted">
      <span role="status" className="flex items-center gap-1.5 text-text">
        {verdict.icon}
        {verdict.text}
      </span>
      {cost !== null && (
        <span className="tabular" title="Measured in the preview: engine time by records in scope">
          {formatDuration(cost / 1000)} a record
        </span>
      )}
      {compilation && (
        <span className="tabular hidden @xl:inline">
          Compiled in {formatDuration(compilation.milliseconds)}
        </span>
      )}
      <span className="ml-auto hidden items-center gap-1 @3xl:flex">
        <Kbd keys="escape" /> then Tab leaves
      </span>
    </footer>
  );
}

interface Verdict {
  readonly icon: ReactNode;
  readonly text: string;
}

function verdictOf(compilation: Compilation | null, findings: readonly Diagnostic[]): Verdict {
  if (!compilation) return { icon: <CircleDashed size={14} aria-hidden="true" />, text: 'Checking' };
  const found = [...compilation.diagnostics, ...compilation.streamability, ...findings];
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  if (errors > 0)
    return {
      icon: <CircleAlert size={14} aria-hidden="true" className="text-bad" />,
      text: counted(errors, 'error'),
    };
  if (warnings > 0)
    return {
      icon: <TriangleAlert size={14} aria-hidden="true" className="text-warn" />,
      text: counted(warnings, 'warning'),
    };
  return { icon: <CircleCheck size={14} aria-hidden="true" className="text-good" />, text: 'No errors' };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
