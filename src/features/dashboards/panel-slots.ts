import type { DashboardPanel, RangeName } from '@lookout/contract';
import type { ComponentType } from 'react';

type Shown = DashboardPanel['shows'];

/** What a panel is given to draw. */
export interface PanelProps<K extends Shown['kind']> {
  readonly title: string;
  readonly shows: Extract<Shown, { kind: K }>;
  readonly range: RangeName;
  readonly height: number;
}

/** What draws the panels: each kind is another feature's. */
export type PanelSlots = { readonly [K in Shown['kind']]: ComponentType<PanelProps<K>> };
