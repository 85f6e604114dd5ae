import type { AgentTokenWithSecret } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SecretDialog } from '../../../components/secret-dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { toastError } from '../../../components/toast.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { agentTokensQuery, useCreateAgentToken, useRevokeAgentToken } from '../api/agent-tokens.ts';

/** The tokens with which processors enrol in an environment. */
export function AgentTokensPage() {
  const environment = useEnvironment();
  const { data: tokens = [], error, refetch } = useQuery(agentTokensQuery(environment));
  const create = useCreateAgentToken(environment);
  const revoke = useRevokeAgentToken(environment);
  const [name, setName] = useState('');
  const [made, setMade] = useState<AgentTokenWithSecret | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(name.trim(), {
      onSuccess: (token) => {
        setName('');
        setMade(token);
      },
      onError: (problem) => toastError('No token was made', problem),
    });
  };
  return (
    <Panel title="Agent tokens" isPage detail={environment} className="max-w-3xl">
      <title>Agent tokens · Lookout</title>
      {error && (
        <ErrorState title="The tokens could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      <form onSubmit={submit} className="flex items-end gap-2 p-3">
        <TextField
          label="For which processors"
          placeholder="gateways of the north"
          value={name}
          maxLength={80}
          onChange={setName}
          className="grow"
        />
        <Button type="submit" variant="primary" disabled={name.trim() === ''} isPending={create.isPending}>
          New token
        </Button>
      </form>
      <ul aria-label="Agent tokens" className="divide-y border-t">
        {tokens.map((token) => (
          <li key={token.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 text-data">
            <span className="min-w-40 grow font-medium">{token.name}</span>
            <span className="text-muted">
              by {token.createdBy.name}, {token.lastUsedAt ? 'used ' : 'never used'}
              {token.lastUsedAt && <TimeText at={token.lastUsedAt} />}
            </span>
            <Button
              size="sm"
              aria-label={`Revoke ${token.name}`}
              onClick={() =>
                revoke.mutate(token.id, {
                  onError: (problem) => toastError('The token was not revoked', problem),
                })
              }
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      <p className="p-3 text-data text-muted">
        A processor presents it as <code>LOOKOUT_AGENT_TOKEN</code>. Revoking one closes the connections of
        those who use it; they keep what they run until they are let in again.
      </p>
      {made && (
        <SecretDialog
          title={`The token ${made.name}`}
          description="It is shown this once."
          secret={made.secret}
          noun="token"
          onClose={() => setMade(null)}
        />
      )}
    </Panel>
  );
}
