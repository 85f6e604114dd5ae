import { EnvironmentName, Id, Timestamp } from './primitives.ts';
import { z } from './zod.ts';

/** What one person is told: by name, or because it concerns their probe, their account or what they administer. */
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
  'alert',
  'account',
]);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** What a notification is about and leads to: a probe with the request for it, if there is one, an alert or an account. */
export const NotificationSubject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('probe'),
    environment: EnvironmentName,
    id: Id,
    title: z.string(),
    reviewId: Id.nullable(),
  }),
  z.strictObject({ kind: z.literal('alert'), environment: EnvironmentName, id: Id, title: z.string() }),
  z.strictObject({ kind: z.literal('account'), id: Id, name: z.string() }),
]);
export type NotificationSubject = z.infer<typeof NotificationSubject>;

export const Notification = z.strictObject({
  id: Id,
  at: Timestamp,
  kind: NotificationKind,
  /** One sentence for people. */
  text: z.string(),
  about: NotificationSubject,
  isRead: z.boolean(),
});
export type Notification = z.infer<typeof Notification>;
