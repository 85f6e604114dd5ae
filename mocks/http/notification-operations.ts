import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';
import { page } from './page.ts';

/** What the API offers about notifications: everybody sees their own that are about what they may view. */
export function notificationOperations({
  stores,
}: MockPlane): Pick<Operations, 'listNotifications' | 'readNotifications'> {
  return {
    listNotifications({ query, person }) {
      const own = stores.notifications.of(person());
      const { version } = stores.notifications.reading(person());
      return { ...page(own, query), unread: own.filter(({ isRead }) => !isRead).length, version };
    },
    readNotifications: ({ body, ifMatch, person }) => {
      demandVersion(ifMatch, stores.notifications.reading(person()), 'list');
      stores.notifications.read(person(), body.upTo);
      return undefined;
    },
  };
}
