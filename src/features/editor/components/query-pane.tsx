import type { Diagnostic } from '@lookout/contract';
import type { Portability } from '@lookout/kql';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { Panel } from '../../../components/panel.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useEditor, useEditorState, usePreviewState } from '../hooks/editor-context.ts';
import { useDataFindings } from '../hooks/use-data-findings.ts';
import type { KqlEditorHandle } from './kql-editor.tsx';
import { QueryStatus } from './query-status.tsx';
import { RunPlaces } from './run-places.tsx';

// Monaco is the largest part of the console: only who writes a query loads it.
const KqlEditor = lazy(async () => ({ default: (await import('./kql-editor.tsx')).KqlEditor }));

interface QueryPaneProps {
  readonly onSubmit: () => void;
  readonly onSave: () => void;
}

const NOTHING_FOUND: readonly Diagnostic[] = [];
const NOT_KNOWN: readonly Portability[] = [];

/** The query and what is known of it without running it. */
export function QueryPane({ onSubmit, onSave }: QueryPaneProps) {
  const { session, preview } = useEditor();
  const editor = useRef<KqlEditorHandle>(null);
  const source = useEditorState(({ document }) => document.source);
  const compilation = usePreviewState((state) => state.compilation);
  const findings = useDataFindings();
  // Squiggles of an older text would stand in the wrong places.
  const diagnostics = useMemo(
    () =>
      compilation?.source === source
        ? [...compilation.diagnostics, ...compilation.streamability, ...findings]
        : NOTHING_FOUND,
    [compilation, source, findings],
  );
  return (
    <Panel title="Query" isTitleHidden className="h-full" bodyClassName="flex flex-col">
      <div className="min-h-40 grow">
        <Suspense fallback={<Skeleton className="m-3 h-24" />}>
          <KqlEditor
            ref={editor}
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
      <RunPlaces
        portability={compilation?.portability ?? NOT_KNOWN}
        source={compilation?.source ?? ''}
        onShow={(span) => editor.current?.show(span)}
      />
      <QueryStatus findings={findings} />
    </Panel>
  );
}
