import type { Migration } from 'kysely';
import { core } from './0001-core.ts';
import { agentsAndMetrics } from './0002-agents-and-metrics.ts';
import { grants } from './0003-grants.ts';
import { people } from './0003-people.ts';
import { audit } from './0004-audit.ts';
import { policies } from './0005-policies.ts';
import { reviews } from './0006-reviews.ts';
import { rollouts } from './0007-rollouts.ts';
import { webhooks } from './0008-webhooks.ts';
import { streams } from './0013-streams.ts';
import { groupSwitches } from './0014-group-switches.ts';
import { accountNotices } from './0015-account-notices.ts';
import { savings } from './0019-savings.ts';
import { sourceLinks } from './0020-source-links.ts';
import { dashboards } from './0021-dashboards.ts';
import { alerts } from './0022-alerts.ts';

/** Every migration by its name, applied in the order of the names; one that was released never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-core': core,
  '0002-agents-and-metrics': agentsAndMetrics,
  '0003-grants': grants,
  '0003-people': people,
  '0004-audit': audit,
  '0005-policies': policies,
  '0006-reviews': reviews,
  '0007-rollouts': rollouts,
  '0008-webhooks': webhooks,
  '0013-streams': streams,
  '0014-group-switches': groupSwitches,
  '0015-account-notices': accountNotices,
  '0019-savings': savings,
  '0020-source-links': sourceLinks,
  '0021-dashboards': dashboards,
  '0022-alerts': alerts,
};
