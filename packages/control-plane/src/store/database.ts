import type { AgentTokenTable } from '../features/agent-tokens/agent-token-table.ts';
import type { AgentTable } from '../features/agents/agent-table.ts';
import type { AlertEventTable, AlertFollowerTable, AlertTable } from '../features/alerts/alert-tables.ts';
import type { AuditEntryTable, AuditHeadTable, AuditShipmentTable } from '../features/audit/audit-tables.ts';
import type { DashboardTable } from '../features/dashboards/dashboard-table.ts';
import type { IdempotentRequestTable } from '../features/idempotency/idempotency-table.ts';
import type { MetricBucketTable, MetricSeriesTable } from '../features/metrics/metric-tables.ts';
import type { ExternalIdentityTable, SignInLinkTable } from '../features/people/people-tables.ts';
import type {
  PolicyApprovalTable,
  PolicyProposalTable,
  PolicyVersionTable,
} from '../features/policy/policy-tables.ts';
import type { RolloutTable } from '../features/rollouts/rollout-table.ts';
import type { SavingDayTable, SavingMarkTable } from '../features/savings/saving-tables.ts';
import type { SourceLinksTable } from '../features/sources/source-links-table.ts';
import type { StreamLineTable, StreamPriceTable } from '../features/streams/stream-tables.ts';
import type { GroupSwitchTable } from '../features/switchboard/group-switch-table.ts';
import type { ApiTokenTable } from '../features/tokens/token-tables.ts';
import type { WebhookDeliveryTable, WebhookTable } from '../features/webhooks/webhook-tables.ts';
import type {
  AccountGrantTable,
  AccountTable,
  CommentTable,
  DecisionTable,
  EnvironmentTable,
  NotificationTable,
  ProbeEditorTable,
  ProbeEventTable,
  ProbeTable,
  ReviewTable,
  RevisionTable,
  SessionTable,
} from './tables.ts';

/** Every table of the control plane, for Kysely. A feature with its own tables joins its interface here. */
export interface Database {
  account: AccountTable;
  account_grant: AccountGrantTable;
  session: SessionTable;
  sign_in_link: SignInLinkTable;
  external_identity: ExternalIdentityTable;
  api_token: ApiTokenTable;
  agent_token: AgentTokenTable;
  idempotent_request: IdempotentRequestTable;
  environment: EnvironmentTable;
  group_switch: GroupSwitchTable;
  probe: ProbeTable;
  probe_editor: ProbeEditorTable;
  revision: RevisionTable;
  review: ReviewTable;
  decision: DecisionTable;
  comment: CommentTable;
  probe_event: ProbeEventTable;
  notification: NotificationTable;
  agent: AgentTable;
  stream_line: StreamLineTable;
  stream_price: StreamPriceTable;
  source_links: SourceLinksTable;
  dashboard: DashboardTable;
  alert: AlertTable;
  alert_event: AlertEventTable;
  alert_follower: AlertFollowerTable;
  saving_day: SavingDayTable;
  saving_mark: SavingMarkTable;
  metric_series: MetricSeriesTable;
  metric_bucket: MetricBucketTable;
  rollout: RolloutTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  audit_shipment: AuditShipmentTable;
  policy_version: PolicyVersionTable;
  policy_proposal: PolicyProposalTable;
  policy_approval: PolicyApprovalTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
}
