import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { AuditService } from './audit-service.ts';

/** The endpoints of the audit log. */
export function registerAudit(router: Router, service: AuditService): void {
  router.route(endpoints.listAudit, ({ account, query }) => service.list(account, query));
  router.route(endpoints.getAuditEntry, ({ account, params }) => service.get(account, params.sequence));
  router.route(endpoints.verifyAudit, () => service.verify());
  router.stream(endpoints.exportAudit, async ({ account, query, reply }) => {
    const response = reply.raw;
    response.writeHead(200, {
      'content-type': 'application/x-ndjson',
      'content-disposition': 'attachment; filename="lookout-audit.jsonl"',
      'cache-control': 'no-store',
    });
    // A reader who hangs up ends the reading too.
    await pipeline(Readable.from(service.export(account, query)), response).catch(() => response.destroy());
  });
}
