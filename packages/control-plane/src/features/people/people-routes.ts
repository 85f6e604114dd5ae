import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import { setSessionCookie } from '../session/session-cookie.ts';
import { visitorOf } from '../session/visitor.ts';
import type { LinkService } from './link-service.ts';
import type { PeopleService } from './people-service.ts';

/** The endpoints of people and of the links that let them in. */
export function registerPeople(router: Router, people: PeopleService, links: LinkService): void {
  router.route(endpoints.listPeople, () => people.list());
  router.route(endpoints.invitePerson, ({ account, body }) => people.invite(account, body));
  router.route(endpoints.changePerson, ({ account, params, body, expectedVersion }) =>
    people.change(account, { ...params, expectedVersion }, body),
  );
  router.route(endpoints.createSignInLink, ({ account, params }) => people.link(account, params.accountId));
  router.route(endpoints.listSessionsOf, ({ account, params }) => people.sessions(account, params.accountId));
  router.route(endpoints.endSessionsOf, async ({ account, params }) => {
    await people.endSessions(account, params.accountId);
    return undefined;
  });
  router.route(endpoints.readSignInLink, ({ body }) => links.read(body.secret));
  router.route(endpoints.useSignInLink, async ({ body, request, reply }) => {
    const { token, session } = await links.use(body, visitorOf(request));
    setSessionCookie(reply, token);
    return session;
  });
}
