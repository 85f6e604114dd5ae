import { METRIC_STATS } from './chart.ts';
import { EnvironmentName, Id, Timestamp } from './primitives.ts';
import { PersonRef } from './probe.ts';
import { z } from './zod.ts';

/** The longest window of values, and the longest that a condition must hold, in minutes. */
export const MAX_ALERT_MINUTES = 1440;
/** The fewest windows that a normal is trained on: fewer say little about what is usual. */
export const MIN_TRAINED_WINDOWS = 10;

/** How far from the usual a value must be; each names a multiple of the usual spread, see `trainBand`. */
export const AlertSensitivity = z.enum(['low', 'medium', 'high']);
export type AlertSensitivity = z.infer<typeof AlertSensitivity>;

/** A stretch of time in which everything went as it should. */
const TrainedOn = z
  .strictObject({ from: Timestamp, to: Timestamp })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
    message: '"from" must be before "to"',
    path: ['from'],
  });

/** When an alert fires: by a bound that somebody knows, or by what was usual while all was well. */
export const AlertCondition = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('threshold'),
    side: z.enum(['above', 'below']),
    /** In the unit of the metric. */
    value: z.number(),
  }),
  z.strictObject({
    kind: z.literal('normal'),
    side: z.enum(['above', 'below', 'either']),
    sensitivity: AlertSensitivity,
    trainedOn: TrainedOn,
  }),
]);
export type AlertCondition = z.infer<typeof AlertCondition>;

/** What an alert looks at, and what it expects there. */
export const AlertWatch = z.strictObject({
  probeId: Id,
  metric: z.string().min(1).max(1024),
  /** Group keys that a series must have; the series that do are added up. Empty = all of them. */
  where: z
    .record(z.string().max(1024), z.string().max(1024))
    .refine((keys) => Object.keys(keys).length <= 16, { message: 'at most 16 keys' }),
  stat: z.enum(METRIC_STATS),
  /** Over how many minutes before now the values are taken together. */
  windowMinutes: z.int().min(1).max(MAX_ALERT_MINUTES),
  /** For how many minutes the condition must hold before the alert fires. */
  holdMinutes: z.int().min(0).max(MAX_ALERT_MINUTES),
  /** What a window without values means: zero of what is counted, or that nobody knows. */
  absent: z.enum(['zero', 'unknown']),
  condition: AlertCondition,
});
export type AlertWatch = z.infer<typeof AlertWatch>;

/** An alert as somebody wrote it. */
export const AlertDocument = z.strictObject({
  title: z.string().trim().min(1, 'a title of at least one letter').max(120),
  isEnabled: z.boolean(),
  watch: AlertWatch,
});
export type AlertDocument = z.infer<typeof AlertDocument>;

/** What is usual, in the unit of the metric: the median of the trained windows, and the ends of the expected. */
export const NormalBand = z.strictObject({
  low: z.number(),
  middle: z.number(),
  high: z.number(),
  /** How many windows it was trained on. */
  windows: z.int().positive(),
});
export type NormalBand = z.infer<typeof NormalBand>;

const Held = { since: Timestamp, value: z.number() };

/** Where an alert stands, and with which value it came there. */
export const AlertState = z.discriminatedUnion('kind', [
  /** Nobody has looked yet. */
  z.strictObject({ kind: z.literal('waiting'), since: Timestamp }),
  z.strictObject({ kind: z.literal('ok'), ...Held }),
  /** The condition holds, but not yet for long enough. */
  z.strictObject({ kind: z.literal('pending'), ...Held }),
  z.strictObject({ kind: z.literal('firing'), ...Held }),
  z.strictObject({ kind: z.literal('no-data'), since: Timestamp }),
]);
export type AlertState = z.infer<typeof AlertState>;

/** What an alert saw when it last looked. */
export const AlertReading = z.strictObject({ at: Timestamp, value: z.number().nullable() });
export type AlertReading = z.infer<typeof AlertReading>;

/** An alert of an environment, as one person sees it. */
export const Alert = z.strictObject({
  id: Id,
  environment: EnvironmentName,
  version: z.int().positive(),
  document: AlertDocument,
  probeTitle: z.string(),
  /** Null unless it was trained. */
  band: NormalBand.nullable(),
  /** Of one that is off: where it stood when it was switched off. */
  state: AlertState,
  /** Null while it is off, and until it looked for the first time since the server started. */
  reading: AlertReading.nullable(),
  author: PersonRef,
  updatedAt: Timestamp,
  /** Whether the reader is told when it fires, is over or has no data. */
  isFollowed: z.boolean(),
  followers: z.int().nonnegative(),
});
export type Alert = z.infer<typeof Alert>;

/** The changes of state that people are told of. */
export const AlertTurn = z.enum(['firing', 'over', 'no-data']);
export type AlertTurn = z.infer<typeof AlertTurn>;

/** An entry in the history of an alert. */
export const AlertEvent = z.strictObject({
  id: Id,
  alertId: Id,
  at: Timestamp,
  turn: AlertTurn,
  value: z.number().nullable(),
  /** One sentence for people. */
  text: z.string(),
});
export type AlertEvent = z.infer<typeof AlertEvent>;

/** What an alert saw, or would have seen, over a range. */
export const AlertCourse = z.strictObject({
  from: Timestamp,
  to: Timestamp,
  unit: z.string(),
  /** `[milliseconds since the epoch, value of the window that ends then]`, oldest first; null without data. */
  values: z.array(z.tuple([z.number(), z.number().nullable()])),
  band: NormalBand.nullable(),
  /** Why there is no band although one was asked for; null when there is one, or nobody asked. */
  untrained: z.string().nullable(),
  /** Stretches in which it would have fired; `to` is null of one that lasts. */
  firings: z.array(z.strictObject({ from: Timestamp, to: Timestamp.nullable() })),
});
export type AlertCourse = z.infer<typeof AlertCourse>;
