import { MetricsOverview, ProbeMetrics } from '../metric.ts';
import { Timestamp } from '../primitives.ts';
import { z } from '../zod.ts';
import { API_BASE, EnvironmentParams, ProbeParams } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const Range = z.strictObject({ from: Timestamp, to: Timestamp });

/** The most keys that series can be grouped by. */
const MAX_KEYS = 16;
const KeyName = z.string().max(1024);

export const metricEndpoints = {
  listMetrics: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/environments/:environment/metrics`,
    summary: 'The metrics that probes of an environment produced within a range, with their course',
    right: 'view',
    params: EnvironmentParams,
    query: Range,
    response: MetricsOverview,
  }),
  getProbeMetrics: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/probes/:probeId/metrics`,
    summary: 'Series that a probe produced, with markers; the resolution follows the range',
    right: 'view',
    params: ProbeParams,
    query: Range.extend({
      /** One metric of the probe; all of them when absent. */
      metric: z.string().max(1024).optional(),
      /** Adds up the series that agree in these keys; `''` adds up all. Each series by itself when absent. */
      by: z.union([KeyName, z.array(KeyName).max(MAX_KEYS)]).optional(),
    }),
    response: ProbeMetrics,
  }),
};
