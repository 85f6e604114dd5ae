import { z } from '@lookout/contract/zod';
import { Fragment, type ReactNode, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { readStored, type Stored, writeStored } from '../lib/storage.ts';
import { useElementSize } from '../lib/use-element-size.ts';

export interface SplitPaneItem {
  readonly id: string;
  readonly content: ReactNode;
  /** Share of the width at first, in per cent. */
  readonly size: number;
  /** In pixels. */
  readonly minSize?: number;
}

interface SplitPaneProps {
  /** Names the arrangement: its sizes are remembered under this. */
  readonly id: string;
  readonly panes: readonly SplitPaneItem[];
  /** Below this width, in pixels, the panes stand under each other. */
  readonly stackBelow?: number;
}

const Layout = z.record(z.string(), z.number());

function storedLayout(id: string, panes: readonly SplitPaneItem[]): Stored<z.infer<typeof Layout>> {
  const fallback = Object.fromEntries(panes.map((pane) => [pane.id, pane.size]));
  return { key: `split.${id}`, schema: Layout, fallback };
}

/** Panes side by side whose borders can be dragged (or moved by arrow keys); it remembers where they were left. */
export function SplitPane({ id, panes, stackBelow = 900 }: SplitPaneProps) {
  const [ref, { width }] = useElementSize<HTMLDivElement>();
  const stored = storedLayout(id, panes);
  const [layout] = useState(() => readStored(stored));
  const isStacked = width > 0 && width < stackBelow;
  return (
    <div ref={ref} className="h-full min-h-0">
      {isStacked ? (
        <div className="flex h-full flex-col divide-y overflow-auto">
          {panes.map((pane) => (
            <div key={pane.id} className="shrink-0">
              {pane.content}
            </div>
          ))}
        </div>
      ) : (
        <Group
          id={id}
          defaultLayout={layout}
          onLayoutChanged={(next) => writeStored(stored, next)}
          className="h-full"
        >
          {panes.map((pane, index) => (
            <Fragment key={pane.id}>
              {index > 0 && (
                <Separator className="w-px bg-line transition-colors hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent" />
              )}
              <Panel id={pane.id} minSize={pane.minSize ?? 200} className="min-w-0">
                {pane.content}
              </Panel>
            </Fragment>
          ))}
        </Group>
      )}
    </div>
  );
}
