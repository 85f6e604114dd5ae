import type { MockPlane } from '../plane/mock-plane.ts';
import { alertOperations } from './alert-operations.ts';
import { auditOperations } from './audit-operations.ts';
import type { Operations } from './call.ts';
import { dashboardOperations } from './dashboard-operations.ts';
import { environmentOperations } from './environment-operations.ts';
import { metricOperations } from './metric-operations.ts';
import { notificationOperations } from './notification-operations.ts';
import { peopleOperations } from './people-operations.ts';
import { policyOperations } from './policy-operations.ts';
import { probeOperations } from './probe-operations.ts';
import { reviewOperations } from './review-operations.ts';
import { rolloutOperations } from './rollout-operations.ts';
import { savingOperations } from './saving-operations.ts';
import { sourceOperations } from './source-operations.ts';
import { streamOperations } from './stream-operations.ts';
import { webhookOperations } from './webhook-operations.ts';

/** The whole API over an in-memory control plane. */
export function createOperations(plane: MockPlane): Operations {
  const { sessions } = plane;
  return {
    getSignInOptions: () => sessions.options(),
    signIn: ({ body }) => sessions.signIn(body.email),
    getSession: () => sessions.session(),
    signOut: () => sessions.signOut() as undefined,
    ...peopleOperations(plane),
    ...probeOperations(plane),
    ...metricOperations(plane),
    ...dashboardOperations(plane),
    ...alertOperations(plane),
    ...reviewOperations(plane),
    ...rolloutOperations(plane),
    ...environmentOperations(plane),
    ...sourceOperations(plane),
    ...streamOperations(plane),
    ...webhookOperations(plane),
    ...auditOperations(plane),
    ...policyOperations(plane),
    ...notificationOperations(plane),
    ...savingOperations(plane),
  };
}
