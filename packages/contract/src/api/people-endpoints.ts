import {
  AccountChange,
  AccountDetails,
  InvitedAccount,
  LinkPurpose,
  LinkSecret,
  LinkUse,
  NewAccount,
  SignedInDevice,
  SignInLink,
} from '../people.ts';
import { Id } from '../primitives.ts';
import { Session } from '../session.ts';
import { z } from '../zod.ts';
import { API_BASE } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const PEOPLE = `${API_BASE}/people`;
const AccountParams = z.strictObject({ accountId: Id });

export const peopleEndpoints = {
  listPeople: defineEndpoint({
    method: 'GET',
    path: PEOPLE,
    summary: 'Everybody who has an account, with what they may do',
    right: 'administer',
    response: z.strictObject({ items: z.array(AccountDetails) }),
  }),
  invitePerson: defineEndpoint({
    method: 'POST',
    path: PEOPLE,
    summary: 'Make an account; the answer alone shows the link with which its person signs in first',
    right: 'administer',
    withoutVersion: 'It creates.',
    idempotencyKey: 'required',
    body: NewAccount,
    response: InvitedAccount,
    status: 201,
  }),
  changePerson: defineEndpoint({
    method: 'PUT',
    path: `${PEOPLE}/:accountId`,
    summary: 'Change what a person may do, or shut their account; ends what they may no longer see',
    right: 'administer',
    ifMatch: 'required',
    params: AccountParams,
    body: AccountChange,
    response: AccountDetails,
  }),
  createSignInLink: defineEndpoint({
    method: 'POST',
    path: `${PEOPLE}/:accountId/links`,
    summary: 'A new one-time link for a person who cannot sign in; earlier links end',
    right: 'administer',
    withoutVersion: 'It creates; what ends is what the newest link is meant to end.',
    idempotencyKey: 'required',
    params: AccountParams,
    response: SignInLink,
    status: 201,
  }),
  listSessionsOf: defineEndpoint({
    method: 'GET',
    path: `${PEOPLE}/:accountId/sessions`,
    summary: 'Where a person is signed in',
    right: 'administer',
    params: AccountParams,
    response: z.strictObject({ items: z.array(SignedInDevice) }),
  }),
  endSessionsOf: defineEndpoint({
    method: 'DELETE',
    path: `${PEOPLE}/:accountId/sessions`,
    summary: 'Sign a person out everywhere, and end their tokens; never refused for a version',
    right: 'administer',
    withoutVersion: 'Ending access is never refused for having been late.',
    params: AccountParams,
    response: null,
  }),
  readSignInLink: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/link-readings`,
    summary: 'What a one-time link is for; does not use it up',
    right: null,
    withoutVersion: 'It changes nothing.',
    withoutKey: 'It changes nothing.',
    body: LinkSecret,
    response: LinkPurpose,
  }),
  useSignInLink: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/link-uses`,
    summary: 'Choose a password with a one-time link and sign in; the link ends',
    right: null,
    withoutVersion: 'A link works once.',
    withoutKey: 'A link works once.',
    body: LinkUse,
    response: Session,
    status: 201,
  }),
};
