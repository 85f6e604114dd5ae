import { Drawer } from '../../../components/drawer.tsx';
import { NotificationList } from './notification-list.tsx';

/** What I was told, beside the page. */
export function NotificationDrawer({ onClose }: { readonly onClose: () => void }) {
  return (
    <Drawer isOpen onClose={onClose} title="Notifications">
      <NotificationList onLeave={onClose} />
    </Drawer>
  );
}
