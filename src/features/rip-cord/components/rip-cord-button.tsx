import { useQuery } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { ripCordQuery } from '../api/rip-cord-query.ts';
import { askAboutRipCord } from '../dialog-store.ts';

/** The one red thing of the header: switches everything dynamic off, or on again. */
export function RipCordButton() {
  const environment = useEnvironment();
  const mayOperate = useHasRight('operate');
  const { data } = useQuery(ripCordQuery(environment));
  const isPulled = data?.isPulled ?? false;
  const ask = () => askAboutRipCord(isPulled ? 'release' : 'pull');
  useShortcut({ keys: 'g r', label: 'Rip cord', group: 'Everywhere' }, () => ask(), {
    isEnabled: mayOperate,
  });
  if (!mayOperate) return null;
  const label = isPulled ? 'Release the rip cord' : 'Pull the rip cord';
  return (
    <Button
      variant="danger"
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      icon={<Unplug size={14} aria-hidden="true" />}
      onClick={ask}
    >
      <span className="hidden sm:inline">{isPulled ? 'Release' : 'Rip cord'}</span>
    </Button>
  );
}
