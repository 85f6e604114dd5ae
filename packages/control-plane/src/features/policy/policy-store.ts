import { contentHash, DEFAULT_POLICY, type PersonRef, type Policy, PolicyDocument } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import type { Database } from '../../store/database.ts';
import type { PolicyVersionTable } from './policy-tables.ts';

type PolicyRow = PolicyVersionTable & { readonly author_name: string | null };

/** The version of the policy that an environment starts with. */
const FIRST_VERSION = 1;

/** The policy in force. An environment that never got one of its own goes by the default, at version 1. */
export async function currentPolicy(database: Kysely<Database>, environment: string): Promise<Policy> {
  const row = await newestFirst(database, environment).limit(1).executeTakeFirst();
  return row ? toPolicy(row) : firstPolicy(environment);
}

/** Every policy that was ever in force, newest first; the one to start with is the last. */
export async function listPolicies(
  database: Kysely<Database>,
  environment: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<Policy>> {
  let query = newestFirst(database, environment);
  if (page.cursor)
    query = query.where('policy_version.version', '<', Number(decodeCursor(page.cursor, 1)[0]));
  const rows = await query.limit(page.limit + 1).execute();
  const all = [...rows.map(toPolicy), firstPolicy(environment)].slice(0, page.limit + 1);
  return cutPage(all, page.limit, { item: (policy) => policy, cursor: ({ version }) => [String(version)] });
}

/** Puts a policy into force. Throws when that version is taken: two never follow the same one. */
export async function insertPolicy(
  database: Kysely<Database>,
  policy: Policy & { readonly since: string },
): Promise<void> {
  await database
    .insertInto('policy_version')
    .values({
      environment: policy.environment,
      version: policy.version,
      document: JSON.stringify(policy.document),
      content_hash: policy.contentHash,
      since: policy.since,
      author_id: policy.author?.id ?? null,
      approvers: JSON.stringify(policy.approvers),
    })
    .execute();
}

function newestFirst(database: Kysely<Database>, environment: string) {
  return database
    .selectFrom('policy_version')
    .leftJoin('account', 'account.id', 'policy_version.author_id')
    .selectAll('policy_version')
    .select('account.name as author_name')
    .where('policy_version.environment', '=', environment)
    .orderBy('policy_version.version', 'desc');
}

function firstPolicy(environment: string): Policy {
  return {
    environment,
    version: FIRST_VERSION,
    document: DEFAULT_POLICY,
    contentHash: contentHash(DEFAULT_POLICY),
    since: null,
    author: null,
    approvers: [],
  };
}

function toPolicy(row: PolicyRow): Policy {
  return {
    environment: row.environment,
    version: row.version,
    document: PolicyDocument.parse(JSON.parse(row.document)),
    contentHash: row.content_hash,
    since: row.since,
    author:
      row.author_id !== null && row.author_name !== null
        ? { id: row.author_id, name: row.author_name }
        : null,
    approvers: JSON.parse(row.approvers) as PersonRef[],
  };
}
