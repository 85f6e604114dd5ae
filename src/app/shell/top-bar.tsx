import { Search } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { NotificationBell } from '../../features/notifications/components/notification-bell.tsx';
import { RipCordButton } from '../../features/rip-cord/components/rip-cord-button.tsx';
import { AccountMenu } from './account-menu.tsx';
import { EnvironmentMenu } from './environment-menu.tsx';
import { MaskedNotice } from './masked-notice.tsx';
import { openOverlay } from './overlay-store.ts';
import { Pulse } from './pulse.tsx';

/** What is needed on every page. */
export function TopBar() {
  return (
    <header className="flex h-11 shrink-0 items-center gap-1.5 border-b bg-surface px-2">
      <EnvironmentMenu />
      <Button
        variant="ghost"
        icon={<Search size={14} aria-hidden="true" />}
        onClick={() => openOverlay('commands')}
        className="text-muted"
      >
        <span className="max-lg:sr-only">Search and commands</span>
        <span aria-hidden="true" className="ml-1 hidden lg:inline">
          <Kbd keys="mod+k" />
        </span>
      </Button>
      <div className="ml-auto flex items-center gap-2 sm:gap-3">
        <MaskedNotice />
        <Pulse />
        <NotificationBell />
        <RipCordButton />
        <AccountMenu />
      </div>
    </header>
  );
}
