import { Diagnostic } from '../diagnostic.ts';
import { Plan } from '../plan.ts';
import { Hash } from '../primitives.ts';
import { MAX_SOURCE_LENGTH, Probe } from '../probe.ts';
import { Review } from '../review.ts';
import { Revision } from '../revision.ts';
import { z } from '../zod.ts';
import { API_BASE, PageQuery, ProbeParams, pageOf } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

/** Apart from those of probes: what answers with plans is more than a list of probes needs to load. */
export const revisionEndpoints = {
  submitProbe: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/probes/:probeId/submissions`,
    summary: 'Freeze the working copy as a revision and ask for its review',
    right: 'author',
    ifMatch: 'required',
    idempotencyKey: 'required',
    params: ProbeParams,
    body: z.strictObject({ note: z.string().max(4000) }),
    response: Review,
    status: 201,
  }),
  listRevisions: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/probes/:probeId/revisions`,
    summary: 'Revisions of a probe, newest first',
    right: 'view',
    params: ProbeParams,
    query: PageQuery,
    response: pageOf(Revision),
  }),
  restoreRevision: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/probes/:probeId/revisions/:revision/restorations`,
    summary: 'Make the document of an earlier revision the working copy; voids approvals as any edit does',
    right: 'author',
    ifMatch: 'required',
    idempotencyKey: 'required',
    params: ProbeParams.extend({ revision: z.coerce.number().int().positive() }),
    response: Probe,
  }),
  compileQuery: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/compile`,
    summary: 'Compile KQL text without saving it',
    right: 'view',
    withoutVersion: 'It changes nothing.',
    withoutKey: 'It changes nothing.',
    body: z.strictObject({ source: z.string().max(MAX_SOURCE_LENGTH) }),
    response: z.strictObject({
      diagnostics: z.array(Diagnostic),
      plan: Plan.nullable(),
      planHash: Hash.nullable(),
    }),
  }),
};
