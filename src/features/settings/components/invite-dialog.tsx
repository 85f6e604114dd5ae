import {
  EVERYWHERE,
  type Grant,
  type InvitedAccount,
  NewAccount,
  PERSONA_RIGHTS,
  Persona,
} from '@lookout/contract';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Select } from '../../../components/select.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useInvitePerson } from '../api/people.ts';
import { GrantFields } from './grant-fields.tsx';

interface InviteDialogProps {
  readonly onClose: () => void;
  readonly onInvited: (invited: InvitedAccount) => void;
}

const PERSONAS = Persona.options.map((value) => ({ value, label: value }));

/** Makes an account. Its persona suggests rights; what is switched on here is what holds. */
export function InviteDialog({ onClose, onInvited }: InviteDialogProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [persona, setPersona] = useState<Persona>('developer');
  const [grants, setGrants] = useState<Grant[]>(startingGrants('developer'));
  const [wasTried, setTried] = useState(false);
  const formId = useId();
  const invite = useInvitePerson();
  const parsed = NewAccount.safeParse({ name, email: email.trim(), persona, grants });
  const problemOf = (field: string) =>
    wasTried ? parsed.error?.issues.find(({ path }) => path[0] === field)?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) invite.mutate(parsed.data, { onSuccess: onInvited });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Invite somebody"
      description="You get a link to hand over, with which they choose a password."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isPending={invite.isPending}>
            Invite
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-3">
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          error={problemOf('name')}
        />
        <TextField
          label="E-mail address"
          type="email"
          value={email}
          onChange={setEmail}
          error={problemOf('email')}
        />
        <Select
          label="Persona"
          value={persona}
          options={PERSONAS}
          onChange={(next) => {
            setPersona(next);
            setGrants(startingGrants(next));
          }}
        />
        <GrantFields grants={grants} onChange={setGrants} />
        {invite.error && (
          <p role="alert" className="text-data text-bad">
            {invite.error.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function startingGrants(persona: Persona): Grant[] {
  return [{ environment: EVERYWHERE, rights: [...PERSONA_RIGHTS[persona]] }];
}
