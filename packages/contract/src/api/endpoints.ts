import { alertEndpoints } from './alert-endpoints.ts';
import { auditEndpoints } from './audit-endpoints.ts';
import { dashboardEndpoints } from './dashboard-endpoints.ts';
import { environmentEndpoints } from './environment-endpoints.ts';
import { metricEndpoints } from './metric-endpoints.ts';
import { notificationEndpoints } from './notification-endpoints.ts';
import { peopleEndpoints } from './people-endpoints.ts';
import { policyEndpoints } from './policy-endpoints.ts';
import { probeEndpoints } from './probe-endpoints.ts';
import { queueEndpoints } from './queue-endpoints.ts';
import { reviewEndpoints } from './review-endpoints.ts';
import { revisionEndpoints } from './revision-endpoints.ts';
import { rolloutEndpoints } from './rollout-endpoints.ts';
import { sessionEndpoints } from './session-endpoints.ts';
import { sourceEndpoints } from './source-endpoints.ts';
import { streamEndpoints } from './stream-endpoints.ts';
import { tokenEndpoints } from './token-endpoints.ts';
import { webhookEndpoints } from './webhook-endpoints.ts';

/** Every operation of the HTTP API, by its operation id. */
export const endpoints = {
  ...sessionEndpoints,
  ...rolloutEndpoints,
  ...peopleEndpoints,
  ...tokenEndpoints,
  ...probeEndpoints,
  ...revisionEndpoints,
  ...metricEndpoints,
  ...dashboardEndpoints,
  ...alertEndpoints,
  ...queueEndpoints,
  ...reviewEndpoints,
  ...environmentEndpoints,
  ...sourceEndpoints,
  ...streamEndpoints,
  ...webhookEndpoints,
  ...policyEndpoints,
  ...auditEndpoints,
  ...notificationEndpoints,
};
export type Endpoints = typeof endpoints;
export type OperationId = keyof Endpoints;
