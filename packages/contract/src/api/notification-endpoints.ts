import { Notification } from '../notification.ts';
import { Id } from '../primitives.ts';
import { z } from '../zod.ts';
import { API_BASE, PageQuery } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const NotificationList = z.strictObject({
  items: z.array(Notification),
  nextCursor: z.string().nullable(),
  unread: z.int().nonnegative(),
  /** Changes with what is read: what a reading names in `If-Match`. */
  version: z.int().positive(),
});

export const notificationEndpoints = {
  listNotifications: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/notifications`,
    summary: 'What the signed-in person was told, newest first',
    right: 'view',
    query: PageQuery,
    response: NotificationList,
  }),
  readNotifications: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/notifications/reading`,
    summary: 'Mark a notification and all before it as read',
    right: 'view',
    ifMatch: 'required',
    withoutKey: 'Repeated it changes nothing more.',
    body: z.strictObject({ upTo: Id }),
    response: null,
  }),
};
