import { Dialog } from '../../components/dialog.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { type Shortcut, useShortcuts } from '../../lib/use-shortcut.ts';
import { closeOverlay } from './overlay-store.ts';

/** Keys that tables and trees handle themselves. */
const IN_LISTS: readonly Shortcut[] = [
  { keys: 'j', label: 'Next row', group: 'In lists' },
  { keys: 'k', label: 'Previous row', group: 'In lists' },
  { keys: 'enter', label: 'Open the row', group: 'In lists' },
  { keys: 'escape', label: 'Step back', group: 'In lists' },
];

/** Every key that works on the page that is open. */
export function ShortcutsDialog() {
  const list = useShortcuts((state) => state.list);
  const shown = unique([...list, ...IN_LISTS]);
  const groups = Map.groupBy(shown, ({ group }) => group ?? '');
  return (
    <Dialog isOpen onClose={closeOverlay} title="Keyboard shortcuts">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {[...groups].map(([group, shortcuts]) => (
          <section key={group}>
            <h3 className="mb-1 text-data text-muted">{group}</h3>
            <dl>
              {shortcuts.map(({ keys, label }) => (
                <div key={keys} className="flex min-h-7 items-center justify-between gap-4 border-b">
                  <dt>{label}</dt>
                  <dd>
                    <Kbd keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function unique(shortcuts: readonly Shortcut[]): readonly Shortcut[] {
  return [...new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut])).values()];
}
