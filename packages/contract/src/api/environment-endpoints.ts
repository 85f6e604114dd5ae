import { Agent, RipCord } from '../agent.ts';
import { EnvironmentEvent } from '../event.ts';
import { StreamsOverview } from '../stream.ts';
import { z } from '../zod.ts';
import { API_BASE, EnvironmentParams, PageQuery, pageOf } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const environmentEndpoints = {
  getStreams: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/environments/:environment/streams`,
    summary: 'Volume by Durable ID over the last seconds, and the pipe',
    right: 'view',
    params: EnvironmentParams,
    query: z.strictObject({ window: z.coerce.number().int().min(10).max(3600).default(300) }),
    response: StreamsOverview,
  }),
  listEnvironmentEvents: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/environments/:environment/events`,
    summary: 'What happened to the probes of an environment, newest first',
    right: 'view',
    params: EnvironmentParams,
    query: PageQuery,
    response: pageOf(EnvironmentEvent),
  }),
  listAgents: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/environments/:environment/agents`,
    summary: 'Processors of an environment with their health',
    right: 'view',
    params: EnvironmentParams,
    response: z.strictObject({ items: z.array(Agent) }),
  }),
  getRipCord: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/environments/:environment/rip-cord`,
    summary: 'Whether everything dynamic is off, and who confirmed it',
    right: 'view',
    params: EnvironmentParams,
    response: RipCord,
  }),
  setRipCord: defineEndpoint({
    method: 'PUT',
    path: `${API_BASE}/environments/:environment/rip-cord`,
    summary: 'Pull or release the rip cord; pulling is never refused',
    right: 'operate',
    ifMatch: 'optional',
    params: EnvironmentParams,
    body: z.strictObject({ isPulled: z.boolean(), reason: z.string().max(1000) }),
    response: RipCord,
  }),
  streamEvents: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/events`,
    summary: 'Server-sent events: every change that the reader may see, as ServerEvent',
    right: 'view',
    response: 'text/event-stream',
  }),
  streamTap: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/environments/:environment/tap`,
    summary: 'The tap: length-prefixed frames of sampled OTLP, the last minute first, then live',
    right: 'view',
    params: EnvironmentParams,
    response: 'application/octet-stream',
  }),
};
