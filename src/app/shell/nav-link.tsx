import { Link } from '@tanstack/react-router';
import { cn } from '../../lib/class-names.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import type { NavItem } from './nav-items.ts';
import { useGoTo } from './use-go-to.ts';

interface NavLinkProps {
  readonly item: NavItem;
  readonly count: number;
  readonly form: 'wide' | 'icon' | 'bottom';
}

const FORMS: Record<NavLinkProps['form'], string> = {
  wide: 'h-8 gap-2.5 rounded px-2.5',
  icon: 'h-8 w-8 justify-center rounded',
  bottom: 'grow flex-col justify-center gap-0.5 text-tiny',
};

/** A place in the navigation, with the number of things that wait there. */
export function NavLink({ item: { to, label, icon: Icon }, count, form }: NavLinkProps) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      title={form === 'icon' ? label : undefined}
      className={cn(
        'relative flex items-center text-muted transition-colors hover:bg-hover hover:text-text',
        'aria-[current=page]:bg-selected aria-[current=page]:text-text',
        FORMS[form],
      )}
    >
      <Icon size={16} aria-hidden="true" className="shrink-0" />
      <span className={cn(form === 'icon' && 'sr-only')}>{label}</span>
      {count > 0 && <Waiting count={count} form={form} />}
    </Link>
  );
}

/** How many things wait there; its words follow the label in the name of the link. */
function Waiting({ count, form }: Pick<NavLinkProps, 'count' | 'form'>) {
  return (
    <>
      {' '}
      <span
        className={cn(
          'tabular flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-tiny font-medium text-on-accent',
          form === 'wide' ? 'ml-auto' : 'absolute top-0 right-0 translate-x-1 -translate-y-0.5',
          form === 'bottom' && 'right-1/2 translate-x-5 translate-y-1',
        )}
      >
        {count}
      </span>
      <span className="sr-only"> waiting for you</span>
    </>
  );
}

/** The keys that lead to a place; shows nothing. */
export function NavShortcut({ item: { to, label, keys } }: { readonly item: NavItem }) {
  const goTo = useGoTo();
  useShortcut({ keys, label: `Go to ${label}`, group: 'Everywhere' }, () => goTo(to));
  return null;
}
