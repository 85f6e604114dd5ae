import { EnvironmentName, Id } from '../primitives.ts';
import { Preflight, Rollout, RolloutMove, RolloutSummary } from '../rollout.ts';
import { Switchboard, SwitchGroup, SwitchOutcome } from '../switchboard.ts';
import { z } from '../zod.ts';
import { API_BASE, EnvironmentParams, PageQuery, ProbeParams, pageOf, RolloutParams } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const rolloutEndpoints = {
  getPreflight: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/probes/:probeId/preflight`,
    summary: 'What a rollout of a revision would change where, and what stands against it',
    right: 'view',
    params: ProbeParams,
    query: z.strictObject({ revision: z.coerce.number().int().positive() }),
    response: Preflight,
  }),
  listRollouts: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/rollouts`,
    summary: 'Rollouts of an environment or of one of its probes, newest first',
    right: 'view',
    query: PageQuery.extend({ environment: EnvironmentName, probeId: Id.optional() }),
    response: pageOf(RolloutSummary),
  }),
  getRollout: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/rollouts/:rolloutId`,
    summary: 'One rollout with its rings and the progress of each agent',
    right: 'view',
    params: RolloutParams,
    response: Rollout,
  }),
  moveRollout: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/rollouts/:rolloutId/moves`,
    summary: 'Pause, resume, continue after a halt, roll back or abort; only going on needs the version',
    right: 'operate',
    ifMatch: 'optional',
    withoutKey: 'Stopping is never refused for a header; going on names a version, which no repetition has.',
    params: RolloutParams,
    body: z.strictObject({ move: RolloutMove, reason: z.string().max(1000) }),
    response: Rollout,
  }),
  getSwitchboard: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/environments/:environment/switches`,
    summary: 'The switches of services and themes: how many probes are on, and how many of that is confirmed',
    right: 'view',
    params: EnvironmentParams,
    response: Switchboard,
  }),
  setSwitches: defineEndpoint({
    method: 'PUT',
    path: `${API_BASE}/environments/:environment/switches`,
    summary: 'Switch every probe of a service or of a theme; off is never refused',
    right: 'operate',
    ifMatch: 'optional',
    params: EnvironmentParams,
    body: z.strictObject({
      group: SwitchGroup,
      isOn: z.boolean(),
      reason: z.string().max(1000).optional(),
    }),
    response: SwitchOutcome,
  }),
};
