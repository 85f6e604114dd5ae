import { CircleUser, Keyboard, LogOut } from 'lucide-react';
import { IconButton } from '../../components/icon-button.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Menu } from '../../components/menu.tsx';
import { toastError } from '../../components/toast.ts';
import { useSignOut } from '../../features/session/api/use-sign-out.ts';
import { useSession } from '../../lib/use-session.ts';
import { useLookItems } from './look-items.tsx';
import { openOverlay } from './overlay-store.ts';

/** Who is signed in, how the console looks, and the way out. */
export function AccountMenu() {
  const { account } = useSession();
  const looks = useLookItems();
  const signOut = useSignOut();
  const shortcuts = {
    id: 'shortcuts',
    label: 'Keyboard shortcuts',
    icon: <Keyboard size={14} aria-hidden="true" />,
    detail: <Kbd keys="?" />,
    onSelect: () => openOverlay('shortcuts'),
  };
  const leave = {
    id: 'sign-out',
    label: 'Sign out',
    icon: <LogOut size={14} aria-hidden="true" />,
    onSelect: () =>
      signOut.mutate(undefined, { onError: (error) => toastError('You are still signed in', error) }),
  };
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label={`Signed in as ${account.name}`}
          icon={<CircleUser size={18} aria-hidden="true" className="text-muted" />}
        />
      }
      header={
        <>
          <div className="font-medium">{account.name}</div>
          <div className="text-data text-muted">
            {account.persona} · {account.email}
          </div>
        </>
      }
      groups={[...looks, [shortcuts], [leave]]}
    />
  );
}
