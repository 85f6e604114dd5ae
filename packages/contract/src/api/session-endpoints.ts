import { Session, SignInOptions } from '../session.ts';
import { z } from '../zod.ts';
import { API_BASE } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const sessionEndpoints = {
  getSignInOptions: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/sign-in-options`,
    summary: 'What the sign-in page offers',
    right: null,
    response: SignInOptions,
  }),
  signIn: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/session`,
    summary: 'Sign in; sets the session cookie',
    right: null,
    withoutVersion: 'It creates a session.',
    withoutKey: 'Nobody is signed in whose key it could be.',
    body: z.strictObject({ email: z.string().max(320), password: z.string().max(1024) }),
    response: Session,
    status: 201,
  }),
  getSession: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/session`,
    summary: 'Who is signed in, with what rights',
    right: 'signed-in',
    response: Session,
  }),
  signOut: defineEndpoint({
    method: 'DELETE',
    path: `${API_BASE}/session`,
    summary: 'End the session',
    right: null,
    withoutVersion: 'Ending access is never refused for having been late.',
    response: null,
  }),
};
