export {
  Agent,
  AgentReport,
  ProbeCounters,
  REPORT_CAPABILITY,
  RipCord,
} from './agent.ts';
export { AGENT_CONFIG_CONTENT_TYPE, AGENT_CONFIG_FILE, AgentConfig, DeployedProbe } from './agent-config.ts';
export {
  Alert,
  AlertCondition,
  AlertCourse,
  AlertDocument,
  AlertEvent,
  AlertReading,
  AlertSensitivity,
  AlertState,
  AlertTurn,
  AlertWatch,
  MAX_ALERT_MINUTES,
  MIN_TRAINED_WINDOWS,
  NormalBand,
} from './alert.ts';
export { alertEndpoints } from './api/alert-endpoints.ts';
export { auditEndpoints } from './api/audit-endpoints.ts';
export {
  API_BASE,
  EnvironmentParams,
  PageQuery,
  ProbeParams,
  pageOf,
  ReviewParams,
  RolloutParams,
} from './api/common.ts';
export { dashboardEndpoints } from './api/dashboard-endpoints.ts';
export {
  defineEndpoint,
  type Endpoint,
  type EndpointInput,
  type EndpointOutput,
  type EndpointParsed,
  type Method,
} from './api/endpoint.ts';
export { type Endpoints, endpoints, type OperationId } from './api/endpoints.ts';
export { environmentEndpoints } from './api/environment-endpoints.ts';
export { metricEndpoints } from './api/metric-endpoints.ts';
export { notificationEndpoints } from './api/notification-endpoints.ts';
export { peopleEndpoints } from './api/people-endpoints.ts';
export { policyEndpoints } from './api/policy-endpoints.ts';
export { probeEndpoints } from './api/probe-endpoints.ts';
export { queueEndpoints } from './api/queue-endpoints.ts';
export { reviewEndpoints } from './api/review-endpoints.ts';
export { revisionEndpoints } from './api/revision-endpoints.ts';
export { rolloutEndpoints } from './api/rollout-endpoints.ts';
export { sessionEndpoints } from './api/session-endpoints.ts';
export { sourceEndpoints } from './api/source-endpoints.ts';
export { streamEndpoints } from './api/stream-endpoints.ts';
export { tokenEndpoints } from './api/token-endpoints.ts';
export { webhookEndpoints } from './api/webhook-endpoints.ts';
export {
  AUDIT_GENESIS,
  AuditActor,
  AuditEntry,
  AuditFilter,
  AuditFrom,
  AuditSubject,
  AuditSummary,
  AuditVerification,
} from './audit.ts';
export { canonicalJson, contentHash } from './canonical.ts';
export {
  CHART_KINDS,
  type ChartKind,
  METRIC_STATS,
  type MetricStat,
  RANGE_NAMES,
  type RangeName,
} from './chart.ts';
export { ProbeConflict } from './conflict.ts';
export { Dashboard, DashboardDocument, DashboardPanel, MAX_PANELS } from './dashboard.ts';
export { Diagnostic, Span } from './diagnostic.ts';
export { EnvironmentEvent, environmentOfEvent, ProbeEvent, ServerEvent } from './event.ts';
export { Evidence, PreviewSummary, RecordExample, ResultTable } from './evidence.ts';
export { FieldReport, FieldsReport, FieldTemplate, FieldType, Suspicion, VariableKind } from './field.ts';
export { GivenRecord } from './given-record.ts';
export {
  Marker,
  METRIC_RESOLUTIONS,
  MetricBucket,
  MetricKind,
  MetricSeries,
  MetricSummary,
  MetricsOverview,
  ProbeMetrics,
} from './metric.ts';
export { Notification, NotificationKind, NotificationSubject } from './notification.ts';
export { openApiDocument } from './openapi.ts';
export {
  AccountChange,
  AccountDetails,
  AccountStanding,
  AgentToken,
  AgentTokenWithSecret,
  ApiToken,
  ApiTokenWithSecret,
  InvitedAccount,
  LinkPurpose,
  LinkSecret,
  LinkUse,
  MAX_TOKEN_DAYS,
  MIN_PASSWORD_LENGTH,
  NewAccount,
  NewAgentToken,
  NewApiToken,
  NewPassword,
  narrowGrants,
  PasswordChange,
  PersonName,
  SignedInDevice,
  SignInLink,
} from './people.ts';
export { BinaryOperator } from './plan/binary-operator.ts';
export {
  type BetweenExpression,
  type BinaryExpression,
  type CallExpression,
  type ColumnExpression,
  type ElementExpression,
  Expression,
  type ExpressionKind,
  type InExpression,
  type LiteralExpression,
  type MemberExpression,
  NamedExpression,
  type NegateExpression,
  type SubqueryExpression,
} from './plan/expression.ts';
export { ColumnSchema, ScalarType } from './plan/scalar-type.ts';
export {
  type DatatableSource,
  type InputSource,
  type PrintSource,
  type RangeSource,
  Source,
  type SourceKind,
  type TableSource,
  ViewName,
  type ViewSource,
} from './plan/source.ts';
export { Aggregate, Step, type StepKind } from './plan/step.ts';
export {
  ExpandedColumn,
  JoinColumn,
  JoinKind,
  ParseKvOptions,
  ParsePart,
  SortKey,
} from './plan/step-parts.ts';
export { TableIndex } from './plan/table-index.ts';
export { MAX_STEPS, MAX_TABLES, PLAN_FORMAT, Plan, PlanTable } from './plan.ts';
export {
  AgentSelector,
  ApprovalRequirement,
  ApprovalRule,
  DEFAULT_POLICY,
  FreezeWindow,
  HaltRules,
  Policy,
  PolicyDocument,
  PolicyProposal,
  PolicyProposalState,
  Requirements,
  Ring,
  RiskCeiling,
  RiskMeasure,
} from './policy.ts';
export { Bytes, Count, EnvironmentName, Hash, Id, Json, Nanoseconds, Timestamp } from './primitives.ts';
export {
  AttributeSelector,
  Budget,
  Confirmation,
  DEFAULT_BUDGET,
  MAX_SOURCE_LENGTH,
  Originals,
  PersonRef,
  Placement,
  Probe,
  ProbeDocument,
  ProbeEffect,
  ProbeHealth,
  ProbeKind,
  ProbeState,
  type ProbeStateKind,
  Scope,
  WhenTripped,
} from './probe.ts';
export {
  ExpectedRecord,
  MAX_TEST_RECORDS,
  MAX_TESTS,
  ProbeTest,
  ProbeTestResult,
  TestDifference,
} from './probe-test.ts';
export { isPassed, testProblems } from './probe-test-words.ts';
export { PROBLEM_CONTENT_TYPE, Problem } from './problem.ts';
export { FieldChange, RecordStatus, RecordView } from './record.ts';
export { Comment, Decision, Review, ReviewEnd, Verdict } from './review.ts';
export { ReviewState, ReviewSummary } from './review-summary.ts';
export { Revision } from './revision.ts';
export {
  MAX_PROVEN_AGENTS,
  ProofStanding,
  ProvenAgent,
  ProvenApproval,
  RevisionProof,
} from './revision-proof.ts';
export {
  MAX_RISK_SCORE,
  RISK_DIMENSIONS,
  RiskDimension,
  RiskPoint,
  RiskRating,
  RiskScore,
} from './risk.ts';
export {
  AgentFlow,
  Preflight,
  Rollout,
  RolloutAgent,
  RolloutMove,
  RolloutState,
  type RolloutStateKind,
  RolloutSummary,
} from './rollout.ts';
export { Month, ProbeFlow, ProbeSaving, SavingsReport } from './saving.ts';
export {
  Account,
  DEMO_PASSWORD,
  EVERYWHERE,
  Grant,
  mayDo,
  PERSONA_RIGHTS,
  Persona,
  Right,
  Session,
  SINGLE_SIGN_ON_PROBLEMS,
  SignInOptions,
} from './session.ts';
export {
  ANY_SERVICE,
  CodePlace,
  NewSourceLinks,
  SourceLinks,
  SourcePlace,
  SourceTemplate,
  sourceAddress,
} from './source.ts';
export { NewStreamPrice, Pipe, PipeValve, StreamPrice, StreamsOverview, StreamVolume } from './stream.ts';
export {
  GroupMove,
  RefusedProbe,
  Switchboard,
  SwitchGroup,
  SwitchOutcome,
  SwitchState,
} from './switchboard.ts';
export {
  encodeTapFrame,
  MAX_TAP_FRAME_BYTES,
  Stratum,
  TAP_OUTCOMES,
  TapDecoder,
  type TapFrame,
  TapHeader,
} from './tap.ts';
export { Visualization } from './visualization.ts';
export {
  DeliveryState,
  Webhook,
  WebhookDelivery,
  WebhookKind,
  WebhookMessage,
  WebhookSettings,
  WebhookUrl,
  WebhookWithKey,
} from './webhook.ts';
