import { CHART_KINDS, METRIC_STATS, RANGE_NAMES } from './chart.ts';
import { EnvironmentName, Id, Timestamp } from './primitives.ts';
import { PersonRef } from './probe.ts';
import { z } from './zod.ts';

export const MAX_PANELS = 24;
const Title = z.string().trim().min(1, 'a title of at least one letter').max(120);

/** A metric that a probe makes. It outlives changes of the program's texts: the probe finds its records by Durable ID. */
const MetricPanel = z.strictObject({
  kind: z.literal('metric'),
  probeId: Id,
  metric: z.string().min(1).max(1024),
  /** Keys by which series are added up, none of them = all; null = each series by itself. */
  by: z.array(z.string().max(1024)).max(16).nullable(),
  chart: z.enum(CHART_KINDS),
  stat: z.enum(METRIC_STATS),
});

/** The volume of one Durable ID of a service, over the last hour at most. */
const StreamPanel = z.strictObject({
  kind: z.literal('stream'),
  service: z.string().max(1024),
  durableId: z.string().max(1024),
});

/** What probes kept from leaving this month, by day. */
const SavingsPanel = z.strictObject({ kind: z.literal('savings') });

export const DashboardPanel = z.strictObject({
  /** Tells the panels of one dashboard apart. */
  id: z.string().regex(/^[a-z0-9]{1,16}$/, '1 to 16 small letters and digits'),
  title: Title,
  /** Of the three columns of a wide screen. */
  width: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  shows: z.discriminatedUnion('kind', [MetricPanel, StreamPanel, SavingsPanel]),
});
export type DashboardPanel = z.infer<typeof DashboardPanel>;

/** A dashboard as its owner arranges it. */
export const DashboardDocument = z
  .strictObject({
    title: Title,
    range: z.enum(RANGE_NAMES),
    panels: z.array(DashboardPanel).max(MAX_PANELS),
  })
  .refine(({ panels }) => new Set(panels.map(({ id }) => id)).size === panels.length, {
    message: 'two panels have the same id',
    path: ['panels'],
  });
export type DashboardDocument = z.infer<typeof DashboardDocument>;

/** A dashboard, seen by everybody who may view its environment and changed by its owner. */
export const Dashboard = z.strictObject({
  id: Id,
  environment: EnvironmentName,
  version: z.int().positive(),
  document: DashboardDocument,
  owner: PersonRef,
  updatedAt: Timestamp,
});
export type Dashboard = z.infer<typeof Dashboard>;
