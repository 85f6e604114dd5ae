import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../lib/problem-error.ts';
import type { AgentKey, AgentKeys } from '../../ports.ts';

/** Lets only processors in, by their bearer token, and knows for which environment each may speak. */
export class AgentGate {
  readonly #keys: AgentKeys;
  readonly #presented = new WeakMap<FastifyRequest, AgentKey>();

  constructor(keys: AgentKeys) {
    this.#keys = keys;
  }

  /** A hook. Throws 401. */
  readonly authenticate = async (request: FastifyRequest): Promise<void> => {
    const secret = /^Bearer (\S{1,500})$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const key = await this.#keys.find(secret);
    if (!key)
      throw new ProblemError(
        'not-signed-in',
        'The agent token is missing, wrong or revoked. Make one under Settings, Agent tokens, and start the processor with it as LOOKOUT_AGENT_TOKEN.',
      );
    this.#presented.set(request, key);
  };

  /** What a request that was let in presented. */
  keyOf(request: FastifyRequest): AgentKey {
    const key = this.#presented.get(request);
    if (!key) throw new Error('This request did not pass the gate.');
    return key;
  }

  /** Throws 403 when a request speaks for an environment that its token is not for. */
  requireEnvironment(request: FastifyRequest, environment: string): void {
    if (maySpeakFor(this.keyOf(request), environment)) return;
    throw new ProblemError('forbidden', `This agent token is not for the environment ${environment}.`);
  }
}

/** Whether a token is for an environment. */
export function maySpeakFor(key: AgentKey, environment: string): boolean {
  return key.environment === null || key.environment === environment;
}
