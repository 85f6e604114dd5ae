import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';
import { page } from './page.ts';

/** What the API offers about notifications: everybody sees their own. */
export function notificationOperations({
  stores,
}: MockPlane): Pick<Operations, 'listNotifications' | 'readNotifications'> {
  return {
    listNotifications({ query, person }) {
      const own = stores.notifications.of(person().id);
      return { ...page(own, query), unread: own.filter(({ isRead }) => !isRead).length };
    },
    readNotifications: ({ body, person }) => {
      stores.notifications.read(person().id, body.upTo);
      return undefined;
    },
  };
}
