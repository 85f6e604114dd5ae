import { Diagnostic } from '../diagnostic.ts';
import { ProbeEvent } from '../event.ts';
import { Plan } from '../plan.ts';
import { EnvironmentName, Hash, Timestamp } from '../primitives.ts';
import { MAX_SOURCE_LENGTH, Probe, ProbeDocument } from '../probe.ts';
import { Review } from '../review.ts';
import { Revision } from '../revision.ts';
import { z } from '../zod.ts';
import { API_BASE, PageQuery, ProbeParams, pageOf } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const probeEndpoints = {
  listProbes: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/probes`,
    summary: 'Probes of an environment, newest change first',
    right: 'view',
    query: PageQuery.extend({ environment: EnvironmentName }),
    response: pageOf(Probe),
  }),
  createProbe: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/probes`,
    summary: 'Create a draft',
    right: 'author',
    withoutVersion: 'It creates.',
    idempotencyKey: 'required',
    body: z.strictObject({ document: ProbeDocument }),
    response: Probe,
    status: 201,
  }),
  getProbe: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/probes/:probeId`,
    summary: 'One probe',
    right: 'view',
    params: ProbeParams,
    response: Probe,
  }),
  updateProbe: defineEndpoint({
    method: 'PUT',
    path: `${API_BASE}/probes/:probeId`,
    summary: 'Save the working copy; voids approvals of an open review',
    right: 'author',
    ifMatch: 'required',
    params: ProbeParams,
    body: z.strictObject({ document: ProbeDocument }),
    response: Probe,
  }),
  deleteProbe: defineEndpoint({
    method: 'DELETE',
    path: `${API_BASE}/probes/:probeId`,
    summary: 'Delete a probe that was never rolled out',
    right: 'author',
    ifMatch: 'required',
    params: ProbeParams,
    response: null,
  }),
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
  rollOutProbe: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/probes/:probeId/roll-outs`,
    summary: 'Roll an approved revision out ring by ring, now or at a later moment',
    right: 'roll-out',
    ifMatch: 'required',
    idempotencyKey: 'required',
    params: ProbeParams,
    body: z.strictObject({
      revision: z.int().positive(),
      /** When it begins; absent = now. */
      at: Timestamp.optional(),
    }),
    response: Probe,
  }),
  switchProbe: defineEndpoint({
    method: 'PUT',
    path: `${API_BASE}/probes/:probeId/switch`,
    summary: 'Switch a rolled-out probe on or off; off is never refused',
    right: 'operate',
    ifMatch: 'optional',
    params: ProbeParams,
    body: z.strictObject({ isOn: z.boolean() }),
    response: Probe,
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
  listProbeEvents: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/probes/:probeId/events`,
    summary: 'Who did what to a probe and when, newest first',
    right: 'view',
    params: ProbeParams,
    query: PageQuery,
    response: pageOf(ProbeEvent),
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
