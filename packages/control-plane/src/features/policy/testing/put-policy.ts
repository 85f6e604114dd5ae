import { contentHash, type PolicyDocument } from '@lookout/contract';
import type { Store } from '../../../store/open.ts';
import { currentPolicy, insertPolicy } from '../policy-store.ts';

/** Puts a policy into force for production, without asking anybody. */
export async function putPolicy(
  { database }: Pick<Store, 'database'>,
  document: PolicyDocument,
): Promise<void> {
  const { version } = await currentPolicy(database, 'production');
  await insertPolicy(database, {
    environment: 'production',
    version: version + 1,
    document,
    contentHash: contentHash(document),
    since: new Date().toISOString(),
    author: null,
    approvers: [],
  });
}
