import { AGENT_CONFIG_FILE, AgentConfig, contentHash, type Hash } from '@lookout/contract';
import { hashOfBytes, type ServerToAgent } from '@lookout/contract/opamp';
import type { AcceptedConfig } from './config-cache.ts';

type RemoteConfig = NonNullable<ServerToAgent['remoteConfig']>;

/** A configuration as offered: readable and what its hash says, or the reason why not. */
export type Offer =
  | { readonly kind: 'valid'; readonly accepted: AcceptedConfig }
  | { readonly kind: 'invalid'; readonly hash: Hash; readonly error: string };

/** Reads an offered configuration and checks it against its hash and this gateway's environment. */
export function readOffer(remote: RemoteConfig, environment: string): Offer {
  const hash = hashOfBytes(remote.configHash);
  try {
    const config = AgentConfig.parse(parseFile(remote));
    const problem = check(config, hash, environment);
    return problem
      ? { kind: 'invalid', hash, error: problem }
      : { kind: 'valid', accepted: { hash, config } };
  } catch (error) {
    return { kind: 'invalid', hash, error: `The configuration cannot be read: ${describe(error)}` };
  }
}

function parseFile(remote: RemoteConfig): unknown {
  const file = remote.config?.configMap[AGENT_CONFIG_FILE];
  if (!file) throw new Error(`the file ${AGENT_CONFIG_FILE} is missing`);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.body));
}

function check(config: AgentConfig, hash: Hash, environment: string): string | undefined {
  if (contentHash(config) !== hash) return 'The hash of the configuration does not match its content.';
  if (config.environment !== environment)
    return `The configuration is for environment ${config.environment}, this gateway serves ${environment}.`;
  return undefined;
}

function describe(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
