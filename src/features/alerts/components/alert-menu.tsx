import type { Alert } from '@lookout/contract';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { toastError } from '../../../components/toast.ts';
import { useDeleteAlert } from '../api/change-alert.ts';

/** What is seldom done with an alert. */
export function AlertMenu({ alert }: { readonly alert: Alert }) {
  const [isDeleting, setDeleting] = useState(false);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="sm"
            label="More about this alert"
            icon={<Ellipsis size={14} aria-hidden="true" />}
          />
        }
        groups={[[{ id: 'delete', label: 'Delete', onSelect: () => setDeleting(true) }]]}
      />
      {isDeleting && <DeleteDialog alert={alert} onClose={() => setDeleting(false)} />}
    </>
  );
}

function DeleteDialog({ alert, onClose }: { readonly alert: Alert; readonly onClose: () => void }) {
  const { mutate, isPending } = useDeleteAlert(alert);
  const navigate = useNavigate();
  const remove = () =>
    mutate(undefined, {
      onSuccess: () => void navigate({ to: '/alerts' }),
      onError: (error) => toastError('The alert is still there', error),
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Delete the alert?"
      description={`“${alert.document.title}” and its history go. To keep them, switch it off instead.`}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" isPending={isPending} onClick={remove}>
            Delete
          </Button>
        </>
      }
    />
  );
}
