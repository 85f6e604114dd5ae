import type { Dashboard, DashboardDocument } from '@lookout/contract';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { toastError } from '../../../components/toast.ts';
import { useDeleteDashboard } from '../api/dashboards.ts';
import { NewDashboardDialog } from './new-dashboard-dialog.tsx';

interface DashboardMenuProps {
  readonly dashboard: Dashboard;
  readonly mayArrange: boolean;
  readonly onChange: (next: (document: DashboardDocument) => DashboardDocument) => void;
}

type Question = 'rename' | 'duplicate' | 'delete';

/** What can be done with a dashboard as a whole. */
export function DashboardMenu({ dashboard, mayArrange, onChange }: DashboardMenuProps) {
  const [question, setQuestion] = useState<Question | null>(null);
  const close = () => setQuestion(null);
  const item = (id: Question, label: string) => ({ id, label, onSelect: () => setQuestion(id) });
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="sm"
            label="More about this dashboard"
            icon={<Ellipsis size={14} aria-hidden="true" />}
          />
        }
        groups={[
          [...(mayArrange ? [item('rename', 'Rename')] : []), item('duplicate', 'Duplicate')],
          ...(mayArrange ? [[item('delete', 'Delete')]] : []),
        ]}
      />
      {question === 'rename' && <Rename dashboard={dashboard} onChange={onChange} onClose={close} />}
      {question === 'duplicate' && (
        <NewDashboardDialog
          environment={dashboard.environment}
          template={dashboard.document}
          onClose={close}
        />
      )}
      {question === 'delete' && <Delete dashboard={dashboard} onClose={close} />}
    </>
  );
}

function Rename({
  dashboard,
  onChange,
  onClose,
}: Pick<DashboardMenuProps, 'dashboard' | 'onChange'> & { readonly onClose: () => void }) {
  const [title, setTitle] = useState(dashboard.document.title);
  const rename = () => {
    onChange((document) => ({ ...document, title: title.trim() }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Rename the dashboard"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={title.trim() === ''} onClick={rename}>
            Rename
          </Button>
        </>
      }
    >
      <TextField label="Title" value={title} onChange={setTitle} maxLength={120} />
    </Dialog>
  );
}

function Delete({ dashboard, onClose }: { readonly dashboard: Dashboard; readonly onClose: () => void }) {
  const navigate = useNavigate();
  const { mutate, isPending } = useDeleteDashboard(dashboard);
  const remove = () =>
    mutate(undefined, {
      onSuccess: () => void navigate({ to: '/dashboards' }),
      onError: (error) => toastError('The dashboard was not deleted', error),
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Delete “${dashboard.document.title}”?`}
      description="It is gone for everybody. The metrics that it shows stay."
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
