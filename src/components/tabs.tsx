import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { cn } from '../lib/class-names.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** A number or mark after the label. */
  readonly detail?: ReactNode;
  readonly panel: ReactNode;
}

interface TabsProps {
  /** What the tabs are about, for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Shown at the right end of the row of tabs. */
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** One of several views of the same thing; only the chosen one is rendered. It fills the height it is given. */
export function Tabs({ label, tabs, value, onChange, actions, className }: TabsProps) {
  return (
    <Base.Root
      value={value}
      onValueChange={(id) => onChange(String(id))}
      className={cn('flex min-h-0 flex-col', className)}
    >
      <div className="flex min-h-9 shrink-0 items-center justify-between gap-3 border-b px-3">
        <Base.List aria-label={label} className="flex self-stretch">
          {tabs.map((tab) => (
            <Base.Tab
              key={tab.id}
              value={tab.id}
              className="-mb-px flex items-center gap-1.5 border-b-2 border-transparent px-2.5 text-muted transition-colors hover:text-text data-active:border-accent data-active:text-text"
            >
              {tab.label}
              {tab.detail !== undefined && <span className="tabular text-tiny text-muted">{tab.detail}</span>}
            </Base.Tab>
          ))}
        </Base.List>
        {actions}
      </div>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className="min-h-0 grow overflow-auto outline-offset-[-2px]">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
