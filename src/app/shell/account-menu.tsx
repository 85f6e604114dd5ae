import { CircleUser, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '../../components/icon-button.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Menu } from '../../components/menu.tsx';
import { toastError } from '../../components/toast.ts';
import { useSignOut } from '../../features/session/api/use-sign-out.ts';
import { chooseTheme, type ThemeChoice, useTheme } from '../../lib/theme.ts';
import { useSession } from '../../lib/use-session.ts';
import { openOverlay } from './overlay-store.ts';

const THEMES: readonly {
  readonly id: ThemeChoice;
  readonly label: string;
  readonly icon: React.ReactNode;
}[] = [
  { id: 'system', label: 'Theme of the system', icon: <Monitor size={14} aria-hidden="true" /> },
  { id: 'light', label: 'Light', icon: <Sun size={14} aria-hidden="true" /> },
  { id: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden="true" /> },
];

/** Who is signed in, how the console looks, and the way out. */
export function AccountMenu() {
  const { account } = useSession();
  const choice = useTheme((state) => state.choice);
  const signOut = useSignOut();
  const themes = THEMES.map((theme) => ({
    ...theme,
    isChecked: theme.id === choice,
    onSelect: () => chooseTheme(theme.id),
  }));
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
      groups={[themes, [shortcuts], [leave]]}
    />
  );
}
