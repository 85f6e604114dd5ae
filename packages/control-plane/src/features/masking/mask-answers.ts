import type { Agent, AgentReport, Json, ProbeMetrics, ServerEvent } from '@lookout/contract';
import { MASKED, maskText, maskValue } from '@lookout/engine';
import type { AgentAnswer } from '@lookout/governance';

/** A processor as somebody sees it who may not see secrets: errors repeat what they stumbled over. */
export function maskAgent(agent: Agent): Agent {
  const { config, report } = agent;
  return {
    ...agent,
    name: maskText(agent.name),
    attributes: maskTexts(agent.attributes),
    config: config.kind === 'failed' ? { ...config, error: maskText(config.error) } : config,
    report: report && maskReport(report),
  };
}

/** What a processor answered to an offer, as everybody may read it: an error may repeat a value. */
export function maskAnswer(answer: AgentAnswer): AgentAnswer {
  return answer.kind === 'failed' ? { ...answer, error: maskText(answer.error) } : answer;
}

function maskReport(report: AgentReport): AgentReport {
  const probes = report.probes.map(({ tripped, ...probe }) => ({
    ...probe,
    tripped: tripped && { ...tripped, reason: maskText(tripped.reason) },
  }));
  return { ...report, downstreams: report.downstreams.map(maskDownstream), probes };
}

function maskDownstream<D extends { readonly lastError: string | null }>(downstream: D): D {
  return { ...downstream, lastError: downstream.lastError && maskText(downstream.lastError) };
}

/** Series with the values of their group keys masked, which come from records. `more`: further names that are sensitive. */
export function maskMetrics(metrics: ProbeMetrics, more: ReadonlySet<string>): ProbeMetrics {
  const series = metrics.series.map((one) => ({ ...one, attributes: maskTexts(one.attributes, more) }));
  return { ...metrics, series };
}

/** An event as somebody hears of it who may not see secrets. The same event when it tells nothing of telemetry. */
export function maskEvent(event: ServerEvent): ServerEvent {
  return event.type === 'agent' ? { ...event, agent: maskAgent(event.agent) } : event;
}

function maskTexts(
  values: Readonly<Record<string, string>>,
  more?: ReadonlySet<string>,
): Record<string, string> {
  const masked = ([key, text]: [string, string]) => (more?.has(key) ? MASKED : asText(maskValue(key, text)));
  return Object.fromEntries(Object.entries(values).map((entry) => [entry[0], masked(entry)]));
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
