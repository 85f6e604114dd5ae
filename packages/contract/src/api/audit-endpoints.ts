import { AuditEntry, AuditFilter, AuditSummary, AuditVerification } from '../audit.ts';
import { z } from '../zod.ts';
import { API_BASE, PageQuery, pageOf } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const auditEndpoints = {
  listAudit: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/audit`,
    summary: 'The audit log of the environments that the caller administers, newest first',
    right: 'administer',
    query: PageQuery.extend(AuditFilter.shape),
    response: pageOf(AuditSummary),
  }),
  getAuditEntry: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/audit/entries/:sequence`,
    summary: 'One entry of the audit log with what was before and after',
    right: 'administer',
    params: z.strictObject({ sequence: z.coerce.number().int().positive() }),
    response: AuditEntry,
  }),
  verifyAudit: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/audit/verification`,
    summary: 'Read the whole audit log and name the first entry that is not as it was written',
    right: 'administer',
    response: AuditVerification,
  }),
  exportAudit: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/audit/export`,
    summary: 'The audit log as JSON lines, oldest first; the export is an entry of the log itself',
    right: 'administer',
    query: AuditFilter,
    response: 'application/x-ndjson',
  }),
};
