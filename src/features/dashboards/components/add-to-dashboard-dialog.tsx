import { type Dashboard, type DashboardPanel, mayDo } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Select } from '../../../components/select.tsx';
import { toastError } from '../../../components/toast.ts';
import { useSession } from '../../../lib/use-session.ts';
import { dashboardsQuery, useChangeDashboard, useCreateDashboard } from '../api/dashboards.ts';
import { hasRoom, withPanel } from '../model/arrange.ts';

interface AddToDashboardDialogProps {
  readonly environment: string;
  readonly panel: Omit<DashboardPanel, 'id'>;
  readonly onClose: () => void;
}

const NEW = 'new';

/** Puts a panel on a dashboard that one arranges, or on a new one, and goes there. */
export function AddToDashboardDialog({ environment, panel, onClose }: AddToDashboardDialogProps) {
  const { account } = useSession();
  const { data = [] } = useQuery(dashboardsQuery(environment));
  const mayArrange = ({ owner }: Dashboard) =>
    owner.id === account.id || mayDo(account, 'administer', environment);
  const open = data.filter((one) => mayArrange(one) && hasRoom(one.document));
  const [chosen, setChosen] = useState<string>();
  const value = chosen ?? open[0]?.id ?? NEW;
  const create = useCreateDashboard(environment);
  const change = useChangeDashboard(environment, value);
  const navigate = useNavigate();
  const answer = {
    onSuccess: ({ id }: Dashboard) => {
      onClose();
      void navigate({ to: '/dashboards/$dashboardId', params: { dashboardId: id } });
    },
    onError: (error: Error) => toastError('The panel was not added', error),
  };
  const add = () =>
    value === NEW
      ? create.mutate(withPanel({ title: panel.title, range: '1h', panels: [] }, panel), answer)
      : change.mutate((document) => withPanel(document, panel), answer);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Add to a dashboard"
      description={panel.title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" isPending={create.isPending || change.isPending} onClick={add}>
            Add
          </Button>
        </>
      }
    >
      <Select
        label="Dashboard"
        value={value}
        onChange={setChosen}
        options={[
          ...open.map(({ id, document }) => ({ value: id, label: document.title })),
          { value: NEW, label: 'A new one' },
        ]}
      />
    </Dialog>
  );
}
