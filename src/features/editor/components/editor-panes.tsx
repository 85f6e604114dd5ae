import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { SplitPane } from '../../../components/split-pane.tsx';
import { useElementSize } from '../../../lib/use-element-size.ts';

interface EditorPanesProps {
  readonly document: ReactNode;
  readonly query: ReactNode;
  readonly preview: ReactNode;
}

/** Narrower than this, in pixels, the three panes become tabs. */
const STACK_BELOW = 900;

/** Three panes whose borders can be dragged; on a narrow screen one at a time. */
export function EditorPanes({ document, query, preview }: EditorPanesProps) {
  const [ref, { width }] = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} className="min-h-0 grow">
      {width >= STACK_BELOW ? (
        <SplitPane
          id="editor"
          stackBelow={0}
          panes={[
            { id: 'document', content: document, size: 21, minSize: 240 },
            { id: 'query', content: query, size: 38, minSize: 260 },
            { id: 'preview', content: preview, size: 41, minSize: 300 },
          ]}
        />
      ) : (
        width > 0 && <StackedPanes document={document} query={query} preview={preview} />
      )}
    </div>
  );
}

/** All panes stay alive behind their tabs: the query keeps its history of undo, the preview its place. */
function StackedPanes({ document, query, preview }: EditorPanesProps) {
  const panes = [
    ['document', 'Probe', document],
    ['query', 'Query', query],
    ['preview', 'Preview', preview],
  ] as const;
  return (
    <Tabs.Root defaultValue="query" className="flex h-full min-h-0 flex-col">
      <Tabs.List aria-label="Parts of the editor" className="grid h-9 shrink-0 grid-cols-3 border-b">
        {panes.map(([id, label]) => (
          <Tabs.Tab
            key={id}
            value={id}
            className="-mb-px border-b-2 border-transparent text-muted data-active:border-accent data-active:text-text"
          >
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panes.map(([id, , pane]) => (
        <Tabs.Panel key={id} value={id} keepMounted className="min-h-0 grow outline-offset-[-2px]">
          {pane}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
