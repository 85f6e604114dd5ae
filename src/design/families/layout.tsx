import { Button } from '../../components/button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { SplitPane } from '../../components/split-pane.tsx';
import { type Tab, Tabs } from '../../components/tabs.tsx';
import type { Family } from '../family.ts';
import { Held } from '../held.tsx';
import type { SpecimenProps } from '../specimen.tsx';

const ignore = () => undefined;

const panel: SpecimenProps = {
  file: 'panel',
  name: 'Panel',
  when: 'A named region of a page with its own error boundary. Lines separate panels, not boxes.',
  states: [
    {
      label: 'with detail and actions',
      isWide: true,
      shown: (
        <Panel title="Pipe" detail="12.5 KiB/s never leave" actions={<Button size="sm">Refresh</Button>}>
          <p className="p-3">What the region shows.</p>
        </Panel>
      ),
    },
    {
      label: 'long texts',
      isWide: true,
      shown: (
        <Panel
          title="Volume"
          detail={'58.7 % of what comes in, measured in the last five minutes. '.repeat(4)}
        >
          <p className="p-3">The detail gives way.</p>
        </Panel>
      ),
    },
    {
      label: 'failed',
      isWide: true,
      shown: (
        <Panel title="Cost">
          <ErrorState
            title="Cost could not be shown"
            error={new Error('The price of a gigabyte is missing.')}
            onRetry={ignore}
          />
        </Panel>
      ),
    },
  ],
};

const TABS: readonly Tab[] = [
  { id: 'records', label: 'Records', detail: 128, panel: <p className="p-3">Kept, changed, dropped.</p> },
  { id: 'result', label: 'Result', panel: <p className="p-3">Table and chart.</p> },
  { id: 'steps', label: 'Steps', detail: 4, panel: <p className="p-3">Records after each operator.</p> },
];

const tabs: SpecimenProps = {
  file: 'tabs',
  name: 'Tabs',
  when: 'One of several views of the same thing; the choice belongs in the address.',
  states: [
    {
      label: 'to try, with actions',
      isWide: true,
      shown: (
        <Held initial="records">
          {(value, hold) => (
            <Tabs
              label="Views of the sample"
              tabs={TABS}
              value={value}
              onChange={hold}
              actions={<Button size="sm">Freeze</Button>}
            />
          )}
        </Held>
      ),
    },
    {
      label: 'hover',
      as: 'hover',
      shown: <Tabs label="Under the pointer" tabs={TABS} value="result" onChange={ignore} />,
    },
  ],
};

const side = (text: string) => (
  <div className="flex items-center gap-2 p-3">
    {text} <Button size="sm">Edit</Button>
  </div>
);

const splitPane: SpecimenProps = {
  file: 'split-pane',
  name: 'SplitPane',
  when: 'Panes side by side whose borders can be dragged; it remembers where they were left.',
  states: [
    {
      label: 'three panes',
      isWide: true,
      shown: (
        <div className="h-28 border">
          <SplitPane
            id="design"
            stackBelow={500}
            panes={[
              { id: 'what', content: side('What it is'), size: 25, minSize: 80 },
              { id: 'text', content: side('Text'), size: 45, minSize: 80 },
              { id: 'preview', content: side('Preview'), size: 30, minSize: 80 },
            ]}
          />
        </div>
      ),
    },
    {
      label: 'stacked, where it is narrow',
      isWide: true,
      shown: (
        <div className="h-28 border">
          <SplitPane
            id="design-narrow"
            stackBelow={10_000}
            panes={[
              { id: 'left', content: side('First'), size: 50 },
              { id: 'right', content: side('Below it'), size: 50 },
            ]}
          />
        </div>
      ),
    },
  ],
};

/** What arranges a page. */
export const layout: Family = {
  id: 'layout',
  title: 'Layout',
  about: 'What arranges a page. No cards for the sake of cards.',
  specimens: [panel, tabs, splitPane],
};
