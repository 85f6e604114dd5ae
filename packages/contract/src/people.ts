import { Id, Timestamp } from './primitives.ts';
import { Account, Grant, mayDo, Persona } from './session.ts';
import { z } from './zod.ts';

/** The shortest password that a person may choose: length beats rules (NIST SP 800-63B). */
export const MIN_PASSWORD_LENGTH = 12;

/** A password that a person chooses. */
export const NewPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `at least ${MIN_PASSWORD_LENGTH} characters`)
  .max(1024);

/** A person's name, as others see it. */
export const PersonName = z.string().trim().min(1, 'a name').max(120);

/** The secret of a link or a token, as its holder presents it. */
const Secret = z.string().min(16).max(200);

/** How an account stands: invited until its first password or single sign-on, then active, or shut off. */
export const AccountStanding = z.enum(['invited', 'active', 'disabled']);
export type AccountStanding = z.infer<typeof AccountStanding>;

/** An account as those see it who administer people. */
export const AccountDetails = Account.extend({
  version: z.int().positive(),
  standing: AccountStanding,
  hasPassword: z.boolean(),
  hasSingleSignOn: z.boolean(),
  createdAt: Timestamp,
  /** When they last signed in; null while they never did. */
  lastSignInAt: Timestamp.nullable(),
});
export type AccountDetails = z.infer<typeof AccountDetails>;

/** A person to be invited. */
export const NewAccount = z.strictObject({
  name: PersonName,
  email: z.email().max(320),
  persona: Persona,
  grants: z.array(Grant).max(200),
});
export type NewAccount = z.infer<typeof NewAccount>;

/** What can be changed about an account. */
export const AccountChange = z.strictObject({
  persona: Persona,
  grants: z.array(Grant).max(200),
  isDisabled: z.boolean(),
});
export type AccountChange = z.infer<typeof AccountChange>;

/** The secret of a one-time link, shown once. The link is the address of the console, `/welcome#` and the secret. */
export const SignInLink = z.strictObject({ secret: Secret, expiresAt: Timestamp });
export type SignInLink = z.infer<typeof SignInLink>;

/** An invited person and the link to hand to them. */
export const InvitedAccount = z.strictObject({ account: AccountDetails, link: SignInLink });
export type InvitedAccount = z.infer<typeof InvitedAccount>;

/** What a one-time link is for: the first administrator of all, or one person's way in. */
export const LinkPurpose = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set-up'), expiresAt: Timestamp }),
  z.strictObject({ kind: z.literal('welcome'), expiresAt: Timestamp, name: z.string(), email: z.string() }),
]);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/** Names a link by its secret. */
export const LinkSecret = z.strictObject({ secret: Secret });

/** How the holder of a link signs in from now on. */
export const LinkUse = z.strictObject({
  secret: Secret,
  password: NewPassword,
  /** Who the first administrator is; for nobody else. */
  person: z.strictObject({ name: PersonName, email: z.email().max(320) }).optional(),
});
export type LinkUse = z.infer<typeof LinkUse>;

/** Somewhere that a person is signed in. */
export const SignedInDevice = z.strictObject({
  id: Id,
  /** In words, from what the browser says of itself. */
  device: z.string(),
  address: z.string(),
  createdAt: Timestamp,
  lastSeenAt: Timestamp,
  expiresAt: Timestamp,
  /** Whether it is the one that asks. */
  isCurrent: z.boolean(),
});
export type SignedInDevice = z.infer<typeof SignedInDevice>;

/** A personal API token, for programs that act for its owner. */
export const ApiToken = z.strictObject({
  id: Id,
  name: z.string(),
  /** The most that it may do; it never may more than its owner does at the time. */
  grants: z.array(Grant),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
});
export type ApiToken = z.infer<typeof ApiToken>;

/** How long a personal token may live at most. */
export const MAX_TOKEN_DAYS = 366;

/** A personal token to be made. */
export const NewApiToken = z.strictObject({
  name: z.string().trim().min(1, 'a name').max(80),
  grants: z.array(Grant).min(1).max(200),
  lifetimeDays: z.int().min(1).max(MAX_TOKEN_DAYS),
});
export type NewApiToken = z.infer<typeof NewApiToken>;

/** A personal token just made: the only answer that shows its secret, for `Authorization: Bearer`. */
export const ApiTokenWithSecret = ApiToken.extend({ secret: Secret });
export type ApiTokenWithSecret = z.infer<typeof ApiTokenWithSecret>;

/** A token with which processors of one environment enrol. */
export const AgentToken = z.strictObject({
  id: Id,
  name: z.string(),
  createdBy: z.strictObject({ id: Id, name: z.string() }),
  createdAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
});
export type AgentToken = z.infer<typeof AgentToken>;

/** An agent token to be made. */
export const NewAgentToken = z.strictObject({ name: z.string().trim().min(1, 'a name').max(80) });
export type NewAgentToken = z.infer<typeof NewAgentToken>;

/** An agent token just made: the only answer that shows its secret, for `LOOKOUT_AGENT_TOKEN` of a processor. */
export const AgentTokenWithSecret = AgentToken.extend({ secret: Secret });
export type AgentTokenWithSecret = z.infer<typeof AgentTokenWithSecret>;

/** A person's new password, proved by the old one. */
export const PasswordChange = z.strictObject({ current: z.string().max(1024), next: NewPassword });
export type PasswordChange = z.infer<typeof PasswordChange>;

/** What `wanted` leaves of what `owner` may do: never more than either. */
export function narrowGrants(owner: readonly Grant[], wanted: readonly Grant[]): Grant[] {
  const account = { grants: [...owner] };
  return wanted.flatMap((grant) =>
    (grant.environment === '*' ? owner.map(({ environment }) => environment) : [grant.environment]).map(
      (environment) => ({
        environment,
        rights: grant.rights.filter((right) => mayDo(account, right, environment)),
      }),
    ),
  );
}
