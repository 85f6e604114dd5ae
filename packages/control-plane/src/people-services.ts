import type { Kysely } from 'kysely';
import type { StoredAgentKeys } from './features/agent-tokens/agent-keys.ts';
import { AgentTokenService } from './features/agent-tokens/agent-token-service.ts';
import type { Changes } from './features/changes/changes.ts';
import { IdentityService } from './features/oidc/identity-service.ts';
import type { OidcSettings } from './features/oidc/oidc-settings.ts';
import { LinkService } from './features/people/link-service.ts';
import { PeopleService } from './features/people/people-service.ts';
import { SessionService } from './features/session/session-service.ts';
import { createWhoIs } from './features/session/who-is.ts';
import { TokenService } from './features/tokens/token-service.ts';
import type { Clock } from './lib/clock.ts';
import type { OpenStreams } from './ports.ts';
import type { Database } from './store/database.ts';

interface PeopleServiceDependencies {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly streams: OpenStreams;
  readonly agentKeys: StoredAgentKeys;
  readonly environments: () => Promise<string[]>;
}

/** Builds the services that know who somebody is and what they may do. */
export function createPeopleServices(from: PeopleServiceDependencies) {
  const { database, changes, agentKeys } = from;
  const sessions = new SessionService(from);
  const tokens = new TokenService(from);
  const onRevoked = (tokenId: string) => agentKeys.revoked(tokenId);
  return {
    sessions,
    tokens,
    people: new PeopleService({ ...from, sessions }),
    links: new LinkService({ ...from, sessions }),
    /** Whose account an identity of the house's own provider is. */
    identitiesFor: (settings: OidcSettings) => new IdentityService(changes, settings),
    agentTokens: new AgentTokenService({ database, changes, onRevoked }),
    /** Who makes a request. */
    whoIs: createWhoIs((token) => sessions.find(token), tokens),
    /** Who reads a stream: reading on is no use of a session, it must not keep it from ending. */
    whoReads: createWhoIs((token) => sessions.whoHas(token), tokens),
  };
}
