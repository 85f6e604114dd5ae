import { z } from '@lookout/contract/zod';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { Logo } from '../../components/logo.tsx';
import { cn } from '../../lib/class-names.ts';
import { readStored, type Stored, writeStored } from '../../lib/storage.ts';
import { useNavItems } from './nav-items.ts';
import { NavLink } from './nav-link.tsx';
import { PinnedPages } from './pinned-pages.tsx';

const storedCollapse: Stored<boolean> = { key: 'rail-collapsed', schema: z.boolean(), fallback: false };

/** The navigation at the left; collapses to icons and stays so. Narrow screens have a bar at the bottom instead. */
export function Rail({ waiting }: { readonly waiting: number }) {
  const navItems = useNavItems();
  const [isCollapsed, setCollapsed] = useState(() => readStored(storedCollapse));
  const toggle = () => {
    writeStored(storedCollapse, !isCollapsed);
    setCollapsed(!isCollapsed);
  };
  const Icon = isCollapsed ? PanelLeftOpen : PanelLeftClose;
  return (
    <nav
      aria-label="Main"
      className={cn(
        'hidden shrink-0 flex-col border-r bg-surface p-2 md:flex',
        isCollapsed ? 'w-12' : 'w-44',
      )}
    >
      <div className={cn('mb-3 flex h-8 items-center gap-2', isCollapsed ? 'justify-center' : 'px-2')}>
        <Logo size={20} />
        {!isCollapsed && <span className="font-semibold">Lookout</span>}
      </div>
      <div className="flex flex-col gap-0.5">
        {navItems.map((item) => (
          <NavLink
            key={item.to}
            item={item}
            form={isCollapsed ? 'icon' : 'wide'}
            count={item.to === '/approvals' ? waiting : 0}
          />
        ))}
      </div>
      {!isCollapsed && <PinnedPages />}
      <IconButton
        label={isCollapsed ? 'Show names' : 'Show icons only'}
        icon={<Icon size={16} aria-hidden="true" className="text-muted" />}
        onClick={toggle}
        className="mt-auto shrink-0"
      />
    </nav>
  );
}

/** The navigation of narrow screens. */
export function BottomBar({ waiting }: { readonly waiting: number }) {
  const navItems = useNavItems().filter(({ isWideOnly }) => !isWideOnly);
  return (
    <nav aria-label="Main" className="flex h-13 shrink-0 border-t bg-surface md:hidden">
      {navItems.map((item) => (
        <NavLink key={item.to} item={item} form="bottom" count={item.to === '/approvals' ? waiting : 0} />
      ))}
    </nav>
  );
}
