import {
  AgentToken,
  AgentTokenWithSecret,
  ApiToken,
  ApiTokenWithSecret,
  NewAgentToken,
  NewApiToken,
  PasswordChange,
  SignedInDevice,
} from '../people.ts';
import { Id } from '../primitives.ts';
import { z } from '../zod.ts';
import { API_BASE, EnvironmentParams } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const ME = `${API_BASE}/me`;
const AGENT_TOKENS = `${API_BASE}/environments/:environment/agent-tokens`;

export const tokenEndpoints = {
  listMySessions: defineEndpoint({
    method: 'GET',
    path: `${ME}/sessions`,
    summary: 'Where you are signed in',
    right: 'signed-in',
    response: z.strictObject({ items: z.array(SignedInDevice) }),
  }),
  endMySession: defineEndpoint({
    method: 'DELETE',
    path: `${ME}/sessions/:sessionId`,
    summary: 'Sign out somewhere else; never refused for a version',
    right: 'signed-in',
    withoutVersion: 'Ending access is never refused for having been late.',
    params: z.strictObject({ sessionId: Id }),
    response: null,
  }),
  changeMyPassword: defineEndpoint({
    method: 'POST',
    path: `${ME}/passwords`,
    summary: 'Choose another password; ends every other session and renews this one',
    right: 'signed-in',
    withoutVersion: 'The current password says what is replaced.',
    withoutKey: 'Repeated it is refused: the current password is another one.',
    body: PasswordChange,
    response: null,
  }),
  listMyTokens: defineEndpoint({
    method: 'GET',
    path: `${ME}/tokens`,
    summary: 'Your personal API tokens',
    right: 'signed-in',
    response: z.strictObject({ items: z.array(ApiToken) }),
  }),
  createMyToken: defineEndpoint({
    method: 'POST',
    path: `${ME}/tokens`,
    summary: 'Make a personal API token; the answer alone shows it',
    right: 'signed-in',
    withoutVersion: 'It creates.',
    idempotencyKey: 'required',
    body: NewApiToken,
    response: ApiTokenWithSecret,
    status: 201,
  }),
  revokeMyToken: defineEndpoint({
    method: 'DELETE',
    path: `${ME}/tokens/:tokenId`,
    summary: 'Revoke a personal API token; never refused for a version',
    right: 'signed-in',
    withoutVersion: 'Ending access is never refused for having been late.',
    params: z.strictObject({ tokenId: Id }),
    response: null,
  }),
  listAgentTokens: defineEndpoint({
    method: 'GET',
    path: AGENT_TOKENS,
    summary: 'Tokens with which processors of an environment enrol',
    right: 'administer',
    params: EnvironmentParams,
    response: z.strictObject({ items: z.array(AgentToken) }),
  }),
  createAgentToken: defineEndpoint({
    method: 'POST',
    path: AGENT_TOKENS,
    summary: 'Make an agent token; the answer alone shows it',
    right: 'administer',
    withoutVersion: 'It creates.',
    idempotencyKey: 'required',
    params: EnvironmentParams,
    body: NewAgentToken,
    response: AgentTokenWithSecret,
    status: 201,
  }),
  revokeAgentToken: defineEndpoint({
    method: 'DELETE',
    path: `${AGENT_TOKENS}/:tokenId`,
    summary: 'Revoke an agent token and close its connections; never refused for a version',
    right: 'administer',
    withoutVersion: 'Ending access is never refused for having been late.',
    params: EnvironmentParams.extend({ tokenId: Id }),
    response: null,
  }),
};
