import type { DashboardDocument } from '@lookout/contract';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { toastError } from '../../../components/toast.ts';
import { useCreateDashboard } from '../api/dashboards.ts';

interface NewDashboardDialogProps {
  readonly environment: string;
  /** What it begins with; nothing without it. */
  readonly template?: DashboardDocument;
  readonly onClose: () => void;
}

/** Names a dashboard and goes to it, to arrange it. */
export function NewDashboardDialog({ environment, template, onClose }: NewDashboardDialogProps) {
  const [title, setTitle] = useState(template ? `${template.title}, copy`.slice(0, 120) : '');
  const { mutate, isPending } = useCreateDashboard(environment);
  const navigate = useNavigate();
  const form = useId();
  const create = (event: FormEvent) => {
    event.preventDefault();
    const document = { range: '1h' as const, panels: [], ...template, title: title.trim() };
    mutate(document, {
      onSuccess: ({ id }) => {
        onClose();
        void navigate({
          to: '/dashboards/$dashboardId',
          params: { dashboardId: id },
          search: { arrange: true },
        });
      },
      onError: (error) => toastError('The dashboard was not made', error),
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={template ? 'Duplicate the dashboard' : 'New dashboard'}
      description={`Everybody who may view ${environment} sees it; you arrange it.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isPending={isPending}
            disabled={title.trim() === ''}
          >
            {template ? 'Duplicate' : 'Make it'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={create}>
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          maxLength={120}
          placeholder="Shop, every morning"
        />
      </form>
    </Dialog>
  );
}
