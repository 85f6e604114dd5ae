import type { Diagnostic } from '@lookout/contract';
import { lazy, Suspense, useMemo } from 'react';
import { Panel } from '../../../components/panel.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useEditor, useEditorState, usePreviewState } from '../hooks/editor-context.ts';
import { QueryStatus } from './query-status.tsx';

// Monaco is the largest part of the console: only who writes a query loads it.
const KqlEditor = lazy(async () => ({ default: (await import('./kql-editor.tsx')).KqlEditor }));

interface QueryPaneProps {
  readonly onSubmit: () => void;
  readonly onSave: () => void;
}

const NOTHING_FOUND: readonly Diagnostic[] = [];

/** The query and what is known of it without running it. */
export function QueryPane({ onSubmit, onSave }: QueryPaneProps) {
  const { session, preview } = useEditor();
  const source = useEditorState(({ document }) => document.source);
  const compilation = usePreviewState((state) => state.compilation);
  // Squiggles of an older text would stand in the wrong places.
  const diagnostics = useMemo(
    () =>
      compilation?.source === source
        ? [...compilation.diagnostics, ...compilation.streamability]
        : NOTHING_FOUND,
    [compilation, source],
  );
  return (
    <Panel title="Query" isTitleHidden className="h-full" bodyClassName="flex flex-col">
      <div className="min-h-40 grow">
        <Suspense fallback={<Skeleton className="m-3 h-24" />}>
          <KqlEditor
            value={source}
            diagnostics={diagnostics}
            onSubmit={onSubmit}
            onSave={onSave}
            onChange={(value, inputAt) => {
              preview.noteInput(inputAt);
              session.edit({ source: value });
            }}
          />
        </Suspense>
      </div>
      <QueryStatus />
    </Panel>
  );
}
