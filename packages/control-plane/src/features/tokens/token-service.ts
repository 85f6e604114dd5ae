import {
  type Account,
  type ApiToken,
  type ApiTokenWithSecret,
  mayDo,
  type NewApiToken,
} from '@lookout/contract';
import type { Kysely } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { newId } from '../../lib/id.ts';
import { notFound, ProblemError } from '../../lib/problem-error.ts';
import { hashSecret, newSecret } from '../../lib/secret.ts';
import type { OpenStreams } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from '../changes/changes.ts';
import {
  deleteToken,
  findTokenInUse,
  insertToken,
  listTokens,
  type TokenInUse,
  touchToken,
} from './token-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** As many tokens as one person may have. */
const MAX_TOKENS = 50;
/** The last use is noted, but not with a write for every request. */
const TOUCH_EVERY_MS = 60 * 1000;

interface TokenDependencies {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly streams: OpenStreams;
}

/** Personal API tokens: programs act with them for their owner, and never may more than that person. */
export class TokenService {
  readonly #from: TokenDependencies;

  constructor(from: TokenDependencies) {
    this.#from = from;
  }

  async list(account: Account): Promise<{ items: ApiToken[] }> {
    return { items: await listTokens(this.#from.database, account.id) };
  }

  /** Makes a token. Throws 403 when it would name rights that its owner does not have. */
  async create(account: Account, { name, grants, lifetimeDays }: NewApiToken): Promise<ApiTokenWithSecret> {
    requireOwn(account, grants);
    const secret = newSecret('lkt');
    const createdAt = timestamp(this.#from.clock.now());
    const expiresAt = timestamp(this.#from.clock.now() + lifetimeDays * DAY_MS);
    const id = newId('tok');
    const row = { id, account_id: account.id, name, created_at: createdAt, expires_at: expiresAt };
    await this.#from.changes.make(async (change) => {
      const { length } = await listTokens(change.transaction, account.id);
      if (length >= MAX_TOKENS)
        throw new ProblemError('conflict', `You have ${length} tokens. Revoke one first.`);
      const secrets = { secret_hash: hashSecret(secret), grants: JSON.stringify(grants), last_used_at: null };
      await insertToken(change.transaction, { ...row, ...secrets });
      change.audit({
        action: 'token.created',
        subject: { kind: 'token', id, environment: null },
        text: `${account.name} made the API token "${name}".`,
        after: { name, grants, expiresAt },
      });
    });
    return { id, name, grants, createdAt, expiresAt, lastUsedAt: null, secret };
  }

  async revoke(account: Account, tokenId: string): Promise<void> {
    await this.#from.changes.make(async (change) => {
      if (!(await deleteToken(change.transaction, { accountId: account.id, tokenId })))
        throw notFound('token', tokenId);
      change.audit({
        action: 'token.revoked',
        subject: { kind: 'token', id: tokenId, environment: null },
        text: `${account.name} revoked an API token.`,
      });
    });
    this.#from.streams.endOf(account.id);
  }

  /** Who acts with a secret; null when it is none, or not any more. */
  async find(secret: string): Promise<TokenInUse | null> {
    const { database, clock } = this.#from;
    const now = clock.now();
    const token = await findTokenInUse(database, secret, timestamp(now));
    if (!token) return null;
    const isFresh = token.lastUsedAt !== null && now - Date.parse(token.lastUsedAt) < TOUCH_EVERY_MS;
    if (!isFresh) await touchToken(database, token.id, timestamp(now));
    return token;
  }
}

function requireOwn(account: Account, grants: NewApiToken['grants']): void {
  for (const { environment, rights } of grants)
    for (const right of rights)
      if (!mayDo(account, right, environment))
        throw new ProblemError(
          'forbidden',
          `A token cannot have the right "${right}" in ${environment}, which you do not have.`,
        );
}
