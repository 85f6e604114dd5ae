import { mayDo, type Right } from '@lookout/contract';
import {
  Activity,
  BellRing,
  ChartSpline,
  ClipboardCheck,
  Cpu,
  House,
  LayoutDashboard,
  type LucideIcon,
  PiggyBank,
  ScrollText,
  Server,
  Settings,
} from 'lucide-react';
import { useSession } from '../../lib/use-session.ts';

export interface NavItem {
  readonly to:
    | '/'
    | '/streams'
    | '/probes'
    | '/approvals'
    | '/probe-metrics'
    | '/dashboards'
    | '/alerts'
    | '/fleet'
    | '/savings'
    | '/audit'
    | '/settings';
  readonly label: string;
  readonly icon: LucideIcon;
  /** The sequence of keys that leads there. */
  readonly keys: string;
  /** Only for those who have this right somewhere. */
  readonly right?: Right;
  /** Left out of the bar of narrow screens: another page leads there. */
  readonly isWideOnly?: boolean;
}

/** The places of the console, in the order of the main job: look, act, agree. */
const NAV_ITEMS: readonly NavItem[] = [
  { to: '/', label: 'Home', icon: House, keys: 'g h' },
  { to: '/streams', label: 'Streams', icon: Activity, keys: 'g s' },
  { to: '/probes', label: 'Probes', icon: Cpu, keys: 'g p' },
  { to: '/approvals', label: 'Approvals', icon: ClipboardCheck, keys: 'g a' },
  { to: '/probe-metrics', label: 'Metrics', icon: ChartSpline, keys: 'g m' },
  { to: '/dashboards', label: 'Dashboards', icon: LayoutDashboard, keys: 'g d', isWideOnly: true },
  { to: '/alerts', label: 'Alerts', icon: BellRing, keys: 'g t', isWideOnly: true },
  { to: '/fleet', label: 'Fleet', icon: Server, keys: 'g f' },
  { to: '/savings', label: 'Savings', icon: PiggyBank, keys: 'g v', isWideOnly: true },
  { to: '/audit', label: 'Audit', icon: ScrollText, keys: 'g l', right: 'administer' },
  { to: '/settings', label: 'Settings', icon: Settings, keys: 'g e' },
];

/** The places that the signed-in person may go to. */
export function useNavItems(): readonly NavItem[] {
  const { account } = useSession();
  return NAV_ITEMS.filter(({ right }) => right === undefined || mayDo(account, right));
}
