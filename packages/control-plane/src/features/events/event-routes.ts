import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import { readSessionCookie } from '../session/session-cookie.ts';
import type { SessionService } from '../session/session-service.ts';
import type { EventStream } from './event-stream.ts';

/** The endpoint of the event stream. */
export function registerEvents(router: Router, stream: EventStream, sessions: SessionService): void {
  router.stream(endpoints.streamEvents, ({ account, request, reply }) => {
    const token = readSessionCookie(request) ?? '';
    stream.add(reply.raw, account, () => sessions.whoHas(token));
  });
}
