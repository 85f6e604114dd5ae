import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';
import { page } from './page.ts';

type AuditOperations = Pick<Operations, 'listAudit' | 'getAuditEntry' | 'verifyAudit' | 'exportAudit'>;

/** What the API offers about the audit log. */
export function auditOperations({ stores }: MockPlane): AuditOperations {
  const { audit } = stores;
  return {
    listAudit: ({ query: { cursor, limit, ...filter } }) => page(audit.list(filter), { cursor, limit }),
    getAuditEntry: ({ params }) => audit.get(params.sequence),
    verifyAudit: () => audit.verify(),
    exportAudit: ({ query }) => linesOf(audit.find(query)),
  };
}

function linesOf(values: readonly object[]): ReadableStream<Uint8Array> {
  const lines = values.map((value) => `${JSON.stringify(value)}\n`).join('');
  return new Blob([lines]).stream();
}
