import type { Agent, AgentReport, Json, ProbeMetrics, ServerEvent } from '@lookout/contract';
import { maskText, maskValue } from '@lookout/engine';

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

/** Series with the values of their group keys masked, which come from records. */
export function maskMetrics(metrics: ProbeMetrics): ProbeMetrics {
  const series = metrics.series.map((one) => ({ ...one, attributes: maskTexts(one.attributes) }));
  return { ...metrics, series };
}

/** An event as somebody hears of it who may not see secrets. The same event when it tells nothing of telemetry. */
export function maskEvent(event: ServerEvent): ServerEvent {
  return event.type === 'agent' ? { ...event, agent: maskAgent(event.agent) } : event;
}

function maskTexts(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, text]) => [key, asText(maskValue(key, text))]));
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
