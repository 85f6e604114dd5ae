import { type AccountDetails, Persona } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Drawer } from '../../../components/drawer.tsx';
import { Select } from '../../../components/select.tsx';
import { toast, toastError } from '../../../components/toast.ts';
import { Toggle } from '../../../components/toggle.tsx';
import { sessionsOfQuery, useChangePerson, useCreateLink, useEndSessionsOf } from '../api/people.ts';
import { GrantFields } from './grant-fields.tsx';
import { SessionList } from './session-list.tsx';

interface PersonDrawerProps {
  readonly person: AccountDetails;
  readonly onClose: () => void;
  readonly onLink: (secret: string) => void;
}

const PERSONAS = Persona.options.map((value) => ({ value, label: value }));

/** What one person may do, and where they are signed in. */
export function PersonDrawer({ person, onClose, onLink }: PersonDrawerProps) {
  const [persona, setPersona] = useState(person.persona);
  const [grants, setGrants] = useState(person.grants);
  const [isDisabled, setDisabled] = useState(person.standing === 'disabled');
  const change = useChangePerson();
  const link = useCreateLink();
  const endSessions = useEndSessionsOf();
  const { data: sessions = [] } = useQuery(sessionsOfQuery(person.id));
  const save = () =>
    change.mutate(
      { account: person, change: { persona, grants, isDisabled } },
      {
        onSuccess: () => toast({ title: `Saved: it holds for ${person.name} from now on` }),
        onError: (error) => toastError('The account was not changed', error),
      },
    );
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={person.name}
      subtitle={person.email}
      footer={
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" isPending={change.isPending} onClick={save}>
            Save
          </Button>
          <Button
            isPending={link.isPending}
            onClick={() =>
              link.mutate(person.id, {
                onSuccess: ({ secret }) => onLink(secret),
                onError: (error) => toastError('No link was made', error),
              })
            }
          >
            New sign-in link
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-4 p-4">
        <Select label="Persona" value={persona} options={PERSONAS} onChange={setPersona} />
        <GrantFields grants={grants} onChange={setGrants} />
        <Toggle label="Account is shut" showsLabel isOn={isDisabled} onToggle={setDisabled} />
        <section aria-label="Sessions">
          <div className="mb-1 flex items-center justify-between">
            <h3 className="text-data font-medium">Signed in</h3>
            <Button
              size="sm"
              disabled={sessions.length === 0}
              isPending={endSessions.isPending}
              onClick={() => endSessions.mutate(person.id)}
            >
              End all
            </Button>
          </div>
          <SessionList sessions={sessions} />
        </section>
      </div>
    </Drawer>
  );
}
