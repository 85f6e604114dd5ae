import {
  type Account,
  type AgentToken,
  type AgentTokenWithSecret,
  type ApiToken,
  type ApiTokenWithSecret,
  mayDo,
  type NewApiToken,
} from '@lookout/contract';
import type { Context } from './context.ts';
import { forbidden, notFound } from './problem-error.ts';

const DAY_MS = 86_400_000;

/** Personal tokens and agent tokens of the in-memory control plane. */
export class TokenStore {
  readonly #context: Context;
  readonly #own = new Map<string, { readonly accountId: string; readonly token: ApiToken }>();
  readonly #agents = new Map<string, { readonly environment: string; readonly token: AgentToken }>();

  constructor(context: Context) {
    this.#context = context;
  }

  list(accountId: string): ApiToken[] {
    const own = [...this.#own.values()].filter((entry) => entry.accountId === accountId);
    return own.map(({ token }) => token).reverse();
  }

  create(account: Account, { name, grants, lifetimeDays }: NewApiToken): ApiTokenWithSecret {
    for (const { environment, rights } of grants)
      for (const right of rights)
        if (!mayDo(account, right, environment)) throw forbidden(`You do not have the right "${right}".`);
    const id = this.#context.id('tok');
    const expiresAt = new Date(this.#context.now() + lifetimeDays * DAY_MS).toISOString();
    const moments = { createdAt: this.#context.timestamp(), expiresAt, lastUsedAt: null };
    const token = { id, name, grants, ...moments };
    this.#own.set(id, { accountId: account.id, token });
    return { ...token, secret: `lkt_${id}` };
  }

  revoke(accountId: string, tokenId: string): void {
    if (this.#own.get(tokenId)?.accountId !== accountId) throw notFound('token');
    this.#own.delete(tokenId);
  }

  listAgents(environment: string): AgentToken[] {
    const own = [...this.#agents.values()].filter((entry) => entry.environment === environment);
    return own.map(({ token }) => token).reverse();
  }

  createAgent(account: Account, environment: string, name: string): AgentTokenWithSecret {
    const id = this.#context.id('agt');
    const createdBy = { id: account.id, name: account.name };
    const token = { id, name, createdBy, createdAt: this.#context.timestamp(), lastUsedAt: null };
    this.#agents.set(id, { environment, token });
    return { ...token, secret: `lka_${id}` };
  }

  revokeAgent({ environment, tokenId }: { environment: string; tokenId: string }): void {
    if (this.#agents.get(tokenId)?.environment !== environment) throw notFound('agent token');
    this.#agents.delete(tokenId);
  }
}
