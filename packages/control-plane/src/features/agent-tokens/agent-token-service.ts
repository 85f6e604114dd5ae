import type { Account, AgentToken, AgentTokenWithSecret } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { newId } from '../../lib/id.ts';
import { notFound, ProblemError } from '../../lib/problem-error.ts';
import { hashSecret, newSecret } from '../../lib/secret.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from '../changes/changes.ts';
import { ensureEnvironment } from '../rip-cord/environment-store.ts';
import { deleteAgentToken, insertAgentToken, listAgentTokens } from './agent-token-store.ts';

/** As many tokens as one environment may have. */
const MAX_TOKENS = 200;

interface AgentTokenDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  /** Told once a token is no more. */
  readonly onRevoked: (tokenId: string) => void;
}

/** Tokens with which the processors of an environment enrol. */
export class AgentTokenService {
  readonly #from: AgentTokenDependencies;

  constructor(from: AgentTokenDependencies) {
    this.#from = from;
  }

  async list(environment: string): Promise<{ items: AgentToken[] }> {
    return { items: await listAgentTokens(this.#from.database, environment) };
  }

  async create(account: Account, environment: string, name: string): Promise<AgentTokenWithSecret> {
    const secret = newSecret('lka');
    const id = newId('agt');
    return this.#from.changes.make(async (change) => {
      await ensureEnvironment(change.transaction, environment);
      const { length } = await listAgentTokens(change.transaction, environment);
      if (length >= MAX_TOKENS)
        throw new ProblemError('conflict', `${environment} has ${length} tokens. Revoke one first.`);
      await insertAgentToken(change.transaction, {
        id,
        secret_hash: hashSecret(secret),
        environment,
        name,
        created_by: account.id,
        created_at: change.at,
        last_used_at: null,
      });
      change.audit({
        action: 'agent-token.created',
        subject: { kind: 'agent-token', id, environment },
        text: `${account.name} made the agent token "${name}" for ${environment}.`,
      });
      const createdBy = { id: account.id, name: account.name };
      return { id, name, createdBy, createdAt: change.at, lastUsedAt: null, secret };
    });
  }

  /** Revokes a token and closes what is connected with it. */
  async revoke(account: Account, at: { environment: string; tokenId: string }): Promise<void> {
    await this.#from.changes.make(async (change) => {
      if (!(await deleteAgentToken(change.transaction, at))) throw notFound('agent token', at.tokenId);
      change.audit({
        action: 'agent-token.revoked',
        subject: { kind: 'agent-token', id: at.tokenId, environment: at.environment },
        text: `${account.name} revoked an agent token of ${at.environment}.`,
      });
    });
    this.#from.onRevoked(at.tokenId);
  }
}
