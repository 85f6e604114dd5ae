import { lazy, Suspense, useEffect } from 'react';
import { RipCordDialog } from '../../features/rip-cord/components/rip-cord-dialog.tsx';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { closeOverlay, openOverlay, useOverlay } from './overlay-store.ts';

const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
}));
const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette.tsx')).CommandPalette,
}));

/** What opens over the page from anywhere. */
export function Overlays() {
  const open = useOverlay((state) => state.open);
  useEffect(() => closeOverlay, []);
  useShortcut({ keys: 'mod+k', label: 'Search and commands', group: 'Everywhere' }, () =>
    openOverlay('commands'),
  );
  useShortcut({ keys: '?', label: 'Keyboard shortcuts', group: 'Everywhere' }, () =>
    openOverlay('shortcuts'),
  );
  return (
    <>
      <Suspense fallback={null}>
        {open === 'shortcuts' && <ShortcutsDialog />}
        {open === 'commands' && <CommandPalette />}
      </Suspense>
      <RipCordDialog />
    </>
  );
}
