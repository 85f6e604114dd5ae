import { Agent, AgentReport, RipCord } from './agent.ts';
import { Diagnostic } from './diagnostic.ts';
import { ProbeEvent, ServerEvent } from './event.ts';
import { Evidence, PreviewSummary, RecordExample, ResultTable } from './evidence.ts';
import { MetricSeries, ProbeMetrics } from './metric.ts';
import { Expression, NamedExpression } from './plan/expression.ts';
import { Source } from './plan/source.ts';
import { Step } from './plan/step.ts';
import { Plan, PlanTable } from './plan.ts';
import { Json } from './primitives.ts';
import { Budget, Confirmation, PersonRef, Probe, ProbeDocument, ProbeState, Scope } from './probe.ts';
import { Problem } from './problem.ts';
import { Comment, Decision, Review } from './review.ts';
import { ReviewSummary } from './review-summary.ts';
import { Revision } from './revision.ts';
import { Account, Session, SignInOptions } from './session.ts';
import { Pipe, StreamsOverview, StreamVolume } from './stream.ts';
import type { z } from './zod.ts';

/** Schemas that the OpenAPI document names instead of repeating them. */
export const namedSchemas: Readonly<Record<string, z.ZodType>> = {
  Account,
  Agent,
  AgentReport,
  Budget,
  Comment,
  Confirmation,
  Decision,
  Diagnostic,
  Evidence,
  Expression,
  Json,
  MetricSeries,
  NamedExpression,
  PersonRef,
  Pipe,
  Plan,
  PlanTable,
  PreviewSummary,
  Probe,
  ProbeDocument,
  ProbeEvent,
  ProbeMetrics,
  ProbeState,
  Problem,
  RecordExample,
  ResultTable,
  Review,
  ReviewSummary,
  Revision,
  RipCord,
  Scope,
  ServerEvent,
  Session,
  SignInOptions,
  Source,
  Step,
  StreamVolume,
  StreamsOverview,
};
