import { useQuery } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { toastError } from '../../../components/toast.ts';
import { probesQuery } from '../../../lib/probe-queries.ts';
import { useSetRipCord } from '../api/use-set-rip-cord.ts';

interface PullDialogProps {
  readonly environment: string;
  readonly onClose: () => void;
}

/** The confirmation before everything dynamic goes off. Enter confirms, also from the reason. */
export function PullDialog({ environment, onClose }: PullDialogProps) {
  const [reason, setReason] = useState('');
  const formId = useId();
  const pull = useSetRipCord(environment);
  const { data: probes = [] } = useQuery(probesQuery(environment));
  const live = probes.filter(({ state }) => state.kind === 'live');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pull.mutate(
      { isPulled: true, reason: reason.trim() },
      { onSuccess: onClose, onError: (error) => toastError('The rip cord could not be pulled', error) },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Pull the rip cord?"
      description={
        <>
          Everything dynamic in <strong className="text-text">{environment}</strong> goes off at once, on
          every processor. Telemetry then flows as the services emit it, secrets that a probe redacts
          included.
        </>
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={formId}
            variant="danger"
            isPending={pull.isPending}
            icon={<Unplug size={14} aria-hidden="true" />}
          >
            Pull the rip cord
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <p className="text-muted">{liveText(live.map(({ document }) => document.title))}</p>
        <TextField label="Reason (optional)" value={reason} onChange={setReason} maxLength={1000} autoFocus />
      </form>
    </Dialog>
  );
}

const NAMED = 3;

function liveText(titles: readonly string[]): string {
  if (titles.length === 0) return 'No probe is live at this moment.';
  const named = titles.slice(0, NAMED).join(', ');
  const more = titles.length > NAMED ? ` and ${titles.length - NAMED} more` : '';
  return `Live now: ${named}${more}.`;
}
