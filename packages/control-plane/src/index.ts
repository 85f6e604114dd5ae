export type { Call, Handler, Router, StreamHandler } from './http/router.ts';
export type {
  AgentChange,
  AgentConfirmation,
  AgentDirectory,
  AgentPlane,
  AgentPlaneDependencies,
  ConfigOffer,
  ConfigSource,
  CreateAgentPlane,
  EventBus,
  ProbeLookup,
  ProbeMeasurement,
  TapSampleSource,
} from './ports.ts';
