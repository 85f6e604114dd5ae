import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';

type PeopleOperations = Pick<
  Operations,
  | 'listPeople'
  | 'invitePerson'
  | 'changePerson'
  | 'createSignInLink'
  | 'listSessionsOf'
  | 'endSessionsOf'
  | 'readSignInLink'
  | 'useSignInLink'
  | 'listMySessions'
  | 'endMySession'
  | 'changeMyPassword'
  | 'listMyTokens'
  | 'createMyToken'
  | 'revokeMyToken'
  | 'listAgentTokens'
  | 'createAgentToken'
  | 'revokeAgentToken'
>;

/** What the API offers about people, their sessions and their tokens. */
export function peopleOperations({ stores, sessions }: MockPlane): PeopleOperations {
  const { people, tokens } = stores;
  return {
    listPeople: () => ({ items: people.list() }),
    invitePerson: ({ body, person }) => people.invite(person(), body),
    changePerson({ params, body, ifMatch, person }) {
      demandVersion(ifMatch, people.get(params.accountId), 'account');
      return people.change(person(), params.accountId, body);
    },
    createSignInLink: ({ params, person }) => people.link(person(), params.accountId),
    listSessionsOf: ({ params, person }) => ({
      items: person().id === people.get(params.accountId).id ? people.devices(false) : [],
    }),
    endSessionsOf: ({ params, person }) =>
      (person().id === people.get(params.accountId).id ? sessions.signOut() : undefined) as undefined,
    readSignInLink({ body }) {
      const { account, expiresAt } = people.readLink(body.secret);
      return { kind: 'welcome', expiresAt, name: account.name, email: account.email };
    },
    useSignInLink: ({ body }) => sessions.signIn(people.useLink(body.secret).email),
    listMySessions: () => ({ items: people.devices(true) }),
    endMySession: () => sessions.signOut() as undefined,
    changeMyPassword: () => undefined,
    listMyTokens: ({ person }) => ({ items: tokens.list(person().id) }),
    createMyToken: ({ body, person }) => tokens.create(person(), body),
    revokeMyToken: ({ params, person }) => tokens.revoke(person().id, params.tokenId) as undefined,
    listAgentTokens: ({ params }) => ({ items: tokens.listAgents(params.environment) }),
    createAgentToken: ({ params, body, person }) =>
      tokens.createAgent(person(), params.environment, body.name),
    revokeAgentToken: ({ params }) => tokens.revokeAgent(params) as undefined,
  };
}
