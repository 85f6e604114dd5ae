import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { Kbd } from '../../components/kbd.tsx';
import { closeOverlay } from './overlay-store.ts';

/** Items of one kind under a heading. */
export function PaletteGroup({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ReactNode;
}) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-tiny [&_[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Command.Group>
  );
}

interface PaletteItemProps {
  readonly icon: ReactNode;
  /** Tells apart what has the same name. */
  readonly value?: string;
  readonly keys?: string;
  readonly detail?: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

/** Something to go to or to do; choosing it closes the palette. */
export function PaletteItem({ icon, value, keys, detail, onSelect, children }: PaletteItemProps) {
  const select = () => {
    closeOverlay();
    onSelect();
  };
  return (
    <Command.Item
      {...(value !== undefined && { value })}
      onSelect={select}
      className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded px-2 data-[selected=true]:bg-selected"
    >
      <span className="text-muted">{icon}</span>
      <span className="min-w-0 grow truncate">{children}</span>
      {detail && <span className="max-w-[45%] shrink-0 truncate text-data text-muted">{detail}</span>}
      {keys && <Kbd keys={keys} />}
    </Command.Item>
  );
}
