import * as z from 'zod';
import { EnvironmentName, Id, Timestamp } from './primitives.ts';

/** What one person is told: by name, or because it concerns a probe that they wrote or decide. */
export const NotificationKind = z.enum([
  'assigned',
  'mentioned',
  'commented',
  'decided',
  'forced',
  'expires-soon',
  'expired',
  'stale',
  'tripped',
  'halted',
]);
export type NotificationKind = z.infer<typeof NotificationKind>;

export const Notification = z.strictObject({
  id: Id,
  at: Timestamp,
  kind: NotificationKind,
  /** One sentence for people. */
  text: z.string(),
  environment: EnvironmentName,
  probeId: Id,
  probeTitle: z.string(),
  reviewId: Id.nullable(),
  isRead: z.boolean(),
});
export type Notification = z.infer<typeof Notification>;
