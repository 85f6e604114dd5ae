import {
  AGENT_CONFIG_CONTENT_TYPE,
  AGENT_CONFIG_FILE,
  type AgentReport,
  canonicalJson,
  type Hash,
  REPORT_CAPABILITY,
} from '@lookout/contract';
import { type AgentToServerInit, bytesOfHash, CONFIG_STATUS } from '@lookout/contract/opamp';
import type { AcceptedConfig } from './config-cache.ts';

/** Who this gateway is, as OpAMP's agent description says it. */
export interface Identity {
  readonly instanceUid: string;
  readonly name: string;
  readonly version: string;
  readonly environment: string;
}

/** Where the gateway stands with the last configuration it was offered. */
export interface ConfigStatus {
  readonly hash: Hash;
  readonly status: 'applying' | 'applied' | 'failed';
  readonly error?: string;
}

type Part<K extends keyof AgentToServerInit> = NonNullable<AgentToServerInit[K]>;

/** The parts of OpAMP messages, each from what the gateway knows about itself. */
export function describe(identity: Identity): Part<'agentDescription'> {
  return {
    identifyingAttributes: attributes({
      'service.name': 'lookout-gateway',
      'service.instance.id': identity.instanceUid,
      'service.version': identity.version,
    }),
    nonIdentifyingAttributes: attributes({
      'deployment.environment.name': identity.environment,
      'host.name': identity.name,
    }),
  };
}

function attributes(values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([key, value]) => ({
    key,
    value: { value: { case: 'stringValue' as const, value } },
  }));
}

/** One component for each probe: unhealthy while it is tripped, with the reason. */
export function healthOf(report: AgentReport, startedAt: bigint): Part<'health'> {
  const statusTimeUnixNano = BigInt(Date.parse(report.sentAt)) * 1_000_000n;
  const components = report.probes.map((probe) => [
    probe.probeId,
    {
      healthy: probe.tripped === null,
      status: probe.tripped ? 'tripped' : 'running',
      lastError: probe.tripped?.reason ?? '',
      statusTimeUnixNano,
    },
  ]);
  const componentHealthMap = Object.fromEntries(components);
  return {
    healthy: true,
    status: 'running',
    startTimeUnixNano: startedAt,
    statusTimeUnixNano,
    componentHealthMap,
  };
}

/** Equal for reports whose health is the same. */
export function healthKey(report: AgentReport): string {
  return canonicalJson(report.probes.map((probe) => [probe.probeId, probe.tripped?.reason ?? null]));
}

export function toRemoteConfigStatus(status: ConfigStatus): Part<'remoteConfigStatus'> {
  return {
    lastRemoteConfigHash: bytesOfHash(status.hash),
    status: CONFIG_STATUS[status.status],
    errorMessage: status.error ?? '',
  };
}

export function toEffectiveConfig(accepted: AcceptedConfig): Part<'effectiveConfig'> {
  const body = new TextEncoder().encode(JSON.stringify(accepted.config));
  return {
    configMap: { configMap: { [AGENT_CONFIG_FILE]: { body, contentType: AGENT_CONFIG_CONTENT_TYPE } } },
  };
}

export function toCustomMessage(report: AgentReport): Part<'customMessage'> {
  return {
    capability: REPORT_CAPABILITY,
    type: 'report',
    data: new TextEncoder().encode(JSON.stringify(report)),
  };
}
