import { ProbeEvent } from '../event.ts';
import { EnvironmentName, Timestamp } from '../primitives.ts';
import { Probe, ProbeDocument } from '../probe.ts';
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
  listProbeEvents: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/probes/:probeId/events`,
    summary: 'Who did what to a probe and when, newest first',
    right: 'view',
    params: ProbeParams,
    query: PageQuery,
    response: pageOf(ProbeEvent),
  }),
};
