import {
  type ApiTokenWithSecret,
  EVERYWHERE,
  type Grant,
  MAX_TOKEN_DAYS,
  NewApiToken,
} from '@lookout/contract';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useCreateToken } from '../api/own-account.ts';
import { GrantFields } from './grant-fields.tsx';

interface TokenDialogProps {
  readonly onClose: () => void;
  readonly onMade: (token: ApiTokenWithSecret) => void;
}

const USUAL_DAYS = 90;

/** What a new token may do, and for how long. */
export function TokenDialog({ onClose, onMade }: TokenDialogProps) {
  const [name, setName] = useState('');
  const [lifetimeDays, setDays] = useState<number | null>(USUAL_DAYS);
  const [grants, setGrants] = useState<Grant[]>([{ environment: EVERYWHERE, rights: ['view'] }]);
  const [wasTried, setTried] = useState(false);
  const formId = useId();
  const create = useCreateToken();
  const parsed = NewApiToken.safeParse({ name, lifetimeDays, grants });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) create.mutate(parsed.data, { onSuccess: onMade });
  };
  const [issue] = parsed.error?.issues ?? [];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="New API token"
      description="It never may more than you do at the time."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isPending={create.isPending}>
            Make it
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-3">
        <TextField label="What it is for" value={name} onChange={setName} maxLength={80} autoFocus />
        <NumberField
          label="Ends after"
          unit="days"
          value={lifetimeDays}
          min={1}
          max={MAX_TOKEN_DAYS}
          onChange={setDays}
          className="max-w-40"
        />
        <GrantFields grants={grants} onChange={setGrants} />
        {(create.error || (wasTried && issue)) && (
          <p role="alert" className="text-data text-bad">
            {create.error?.message ?? `${issue?.path.join(' ')}: ${issue?.message}`}
          </p>
        )}
      </form>
    </Dialog>
  );
}
