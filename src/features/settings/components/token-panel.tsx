import type { ApiTokenWithSecret } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SecretDialog } from '../../../components/secret-dialog.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { toastError } from '../../../components/toast.ts';
import { myTokensQuery, useRevokeToken } from '../api/own-account.ts';
import { grantsSummary } from '../model/grant-words.ts';
import { TokenDialog } from './token-dialog.tsx';

/** Personal tokens, for programs that act for their owner and never may more. */
export function TokenPanel() {
  const { data: tokens = [] } = useQuery(myTokensQuery);
  const revoke = useRevokeToken();
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<ApiTokenWithSecret | null>(null);
  return (
    <Panel
      title="API tokens"
      actions={
        <Button size="sm" icon={<Plus size={12} aria-hidden="true" />} onClick={() => setOpen(true)}>
          New token
        </Button>
      }
    >
      {tokens.length === 0 && (
        <p className="px-3 py-2 text-muted">
          None. A token lets a program, such as your CI, use the API for you with{' '}
          <code>Authorization: Bearer</code>.
        </p>
      )}
      <ul aria-label="API tokens" className="divide-y">
        {tokens.map(({ id, name, grants, expiresAt, lastUsedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 text-data">
            <span className="min-w-40 grow">
              <span className="font-medium">{name}</span>{' '}
              <span className="text-muted">may {grantsSummary(grants)}</span>
            </span>
            <span className="text-muted">
              {lastUsedAt ? (
                <>
                  used <TimeText at={lastUsedAt} />
                </>
              ) : (
                'never used'
              )}
              , ends <TimeText at={expiresAt} />
            </span>
            <Button
              size="sm"
              aria-label={`Revoke ${name}`}
              onClick={() =>
                revoke.mutate(id, { onError: (error) => toastError('The token was not revoked', error) })
              }
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      {isOpen && (
        <TokenDialog
          onClose={() => setOpen(false)}
          onMade={(token) => {
            setOpen(false);
            setMade(token);
          }}
        />
      )}
      {made && (
        <SecretDialog
          title={`The token ${made.name}`}
          description="It is shown this once. Who has it acts for you, so keep it as you keep your password."
          secret={made.secret}
          noun="token"
          onClose={() => setMade(null)}
        />
      )}
    </Panel>
  );
}
