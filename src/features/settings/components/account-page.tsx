import { useQuery } from '@tanstack/react-query';
import { KeyValueList } from '../../../components/key-value-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { toastError } from '../../../components/toast.ts';
import { useSession } from '../../../lib/use-session.ts';
import { mySessionsQuery, useEndMySession } from '../api/own-account.ts';
import { grantsSummary } from '../model/grant-words.ts';
import { PasswordForm } from './password-form.tsx';
import { SessionList } from './session-list.tsx';
import { TokenPanel } from './token-panel.tsx';

/** What the signed-in person may do, where they are signed in, their password and their tokens. */
export function AccountPage() {
  const { account } = useSession();
  const { data: sessions } = useQuery(mySessionsQuery);
  const end = useEndMySession();
  return (
    <div className="max-w-3xl">
      <title>My account · Lookout</title>
      <Panel title="My account" isPage>
        <div className="p-3">
          <KeyValueList
            items={[
              { label: 'Name', value: account.name },
              { label: 'E-mail address', value: account.email },
              { label: 'Persona', value: account.persona },
              { label: 'May', value: grantsSummary(account.grants) },
            ]}
          />
        </div>
      </Panel>
      <Panel title="Sessions">
        <div className="px-3 py-1">
          {sessions ? (
            <SessionList
              sessions={sessions}
              onEnd={(id) =>
                end.mutate(id, { onError: (error) => toastError('The session was not ended', error) })
              }
            />
          ) : (
            <SkeletonRows label="Loading the sessions" rows={2} />
          )}
        </div>
      </Panel>
      <Panel title="Password">
        <PasswordForm />
      </Panel>
      <TokenPanel />
    </div>
  );
}
