import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cn } from '../lib/class-names.ts';
import { ITEM_CLASSES, POPUP_CLASSES } from './popup-classes.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly detail?: ReactNode;
  readonly isDisabled?: boolean;
  /** Marks the item that holds now, in menus that choose one of several. */
  readonly isChecked?: boolean;
  readonly onSelect: () => void;
}

interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactElement;
  /** Items in groups, with a line between groups. */
  readonly groups: readonly (readonly MenuItem[])[];
  /** Shown above the items. */
  readonly header?: ReactNode;
  readonly align?: 'start' | 'end';
}

/** A list of commands behind a button. */
export function Menu({ trigger, groups, header, align = 'start' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className="z-50">
          <Base.Popup className={cn(POPUP_CLASSES, 'min-w-44')}>
            {header && <div className="border-b px-2 pt-1 pb-2">{header}</div>}
            {groups.map((items, index) => (
              <Base.Group
                key={items[0]?.id ?? index}
                className="border-line not-first:mt-1 not-first:border-t not-first:pt-1"
              >
                {items.map((item) => (
                  <MenuEntry key={item.id} item={item} />
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function MenuEntry({ item }: { readonly item: MenuItem }) {
  return (
    <Base.Item disabled={item.isDisabled ?? false} onClick={item.onSelect} className={ITEM_CLASSES}>
      {item.icon && <span className="text-muted">{item.icon}</span>}
      <span className="grow">{item.label}</span>
      {item.detail && <span className="text-data text-muted">{item.detail}</span>}
      {item.isChecked && <Check size={14} aria-label="chosen" />}
    </Base.Item>
  );
}
