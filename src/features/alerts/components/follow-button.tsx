import type { Alert } from '@lookout/contract';
import { Bell, BellOff } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { toastError } from '../../../components/toast.ts';
import { useFollowAlert } from '../api/change-alert.ts';

/** Begins or ends being told of an alert. */
export function FollowButton({ alert }: { readonly alert: Alert }) {
  const { mutate, isPending } = useFollowAlert(alert);
  const Icon = alert.isFollowed ? BellOff : Bell;
  return (
    <Button
      size="sm"
      icon={<Icon size={14} aria-hidden="true" />}
      isPending={isPending}
      onClick={() =>
        mutate(!alert.isFollowed, {
          onError: (error) => toastError('That was not changed', error),
        })
      }
    >
      {alert.isFollowed ? 'Unfollow' : 'Follow'}
    </Button>
  );
}
