import { Activity, ClipboardCheck, Cpu, type LucideIcon } from 'lucide-react';

export interface NavItem {
  readonly to: '/streams' | '/probes' | '/approvals';
  readonly label: string;
  readonly icon: LucideIcon;
  /** The sequence of keys that leads there. */
  readonly keys: string;
}

/** The places of the console, in the order of the main job: look, act, agree. */
export const NAV_ITEMS: readonly NavItem[] = [
  { to: '/streams', label: 'Streams', icon: Activity, keys: 'g s' },
  { to: '/probes', label: 'Probes', icon: Cpu, keys: 'g p' },
  { to: '/approvals', label: 'Approvals', icon: ClipboardCheck, keys: 'g a' },
];
