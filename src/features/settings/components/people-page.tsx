import type { AccountDetails } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { peopleQuery } from '../api/people.ts';
import { grantsSummary } from '../model/grant-words.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { PersonDrawer } from './person-drawer.tsx';

type Open =
  | { readonly kind: 'invite' }
  | { readonly kind: 'link'; readonly name: string; readonly secret: string }
  | { readonly kind: 'person'; readonly id: string }
  | null;

/** Who has an account, what they may do, and the way in for somebody new. */
export function PeoplePage() {
  const { data: people, error, refetch } = useQuery(peopleQuery);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const chosen = open?.kind === 'person' ? people?.find(({ id }) => id === open.id) : undefined;
  return (
    <Panel
      title="People"
      isPage
      actions={
        <Button icon={<UserPlus size={14} aria-hidden="true" />} onClick={() => setOpen({ kind: 'invite' })}>
          Invite
        </Button>
      }
    >
      <title>People · Lookout</title>
      {error && (
        <ErrorState title="The people could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!people && !error && <SkeletonRows label="Loading the people" rows={5} />}
      <ul aria-label="People" className="divide-y">
        {people?.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            onOpen={() => setOpen({ kind: 'person', id: person.id })}
          />
        ))}
      </ul>
      {open?.kind === 'invite' && (
        <InviteDialog
          onClose={close}
          onInvited={({ account, link }) =>
            setOpen({ kind: 'link', name: account.name, secret: link.secret })
          }
        />
      )}
      {open?.kind === 'link' && <LinkDialog name={open.name} secret={open.secret} onClose={close} />}
      {chosen && (
        <PersonDrawer
          key={`${chosen.id}/${chosen.version}`}
          person={chosen}
          onClose={close}
          onLink={(secret) => setOpen({ kind: 'link', name: chosen.name, secret })}
        />
      )}
    </Panel>
  );
}

const STANDING = { invited: 'info', active: 'good', disabled: 'bad' } as const;

function PersonRow({ person, onOpen }: { readonly person: AccountDetails; readonly onOpen: () => void }) {
  const { name, email, persona, standing, grants, lastSignInAt } = person;
  return (
    <li>
      <button
        type="button"
        onClick={onOpen}
        className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-left hover:bg-hover"
      >
        <span className="min-w-48 grow basis-0">
          <span className="font-medium">{name}</span> <span className="text-data text-muted">{email}</span>
          <span className="block text-data text-muted">
            {persona}: {grantsSummary(grants)}
          </span>
        </span>
        <Badge tone={STANDING[standing]}>{standing}</Badge>
        <span className="w-32 text-data text-muted">
          {lastSignInAt ? <TimeText at={lastSignInAt} /> : 'never signed in'}
        </span>
      </button>
    </li>
  );
}
