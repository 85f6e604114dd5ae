import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AgentConfig, contentHash, type Hash } from '@lookout/contract';
import { writeAtomically } from './write-atomically.ts';

/** A configuration with the hash that it was accepted under. */
export interface AcceptedConfig {
  readonly hash: Hash;
  readonly config: AgentConfig;
}

/** What the cache holds; `damaged` says why the file cannot be trusted. */
export type CachedConfig =
  | { readonly kind: 'found'; readonly accepted: AcceptedConfig }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Keeps the last accepted configuration on disk: without a control plane in reach a restarted gateway runs on with it. */
export class ConfigCache {
  readonly path: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(directory: string) {
    this.path = join(directory, 'last-config.json');
  }

  /** Resolves once the configuration is on disk. Writes happen in the order of the calls. */
  write(accepted: AcceptedConfig): Promise<void> {
    const write = () => writeAtomically(this.path, JSON.stringify(accepted));
    this.#writing = this.#writing.then(write, write);
    return this.#writing;
  }

  /** Settles as the last write did. */
  settled(): Promise<void> {
    return this.#writing;
  }

  async read(): Promise<CachedConfig> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => error);
    if (typeof text === 'string') return parse(text);
    return text.code === 'ENOENT' ? { kind: 'absent' } : { kind: 'damaged', reason: text.message };
  }
}

function parse(text: string): CachedConfig {
  try {
    const { hash, config } = JSON.parse(text) as { hash: unknown; config: unknown };
    const accepted = AgentConfig.parse(config);
    if (contentHash(accepted) !== hash) return { kind: 'damaged', reason: 'its hash does not match' };
    return { kind: 'found', accepted: { hash: contentHash(accepted), config: accepted } };
  } catch (error) {
    return { kind: 'damaged', reason: error instanceof Error ? error.message : String(error) };
  }
}
