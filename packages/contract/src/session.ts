import { EnvironmentName, Id, Timestamp } from './primitives.ts';
import { z } from './zod.ts';

export const Persona = z.enum(['developer', 'devops', 'analyst', 'manager']);
export type Persona = z.infer<typeof Persona>;

/** What a person may do in an environment. Viewing shows telemetry masked, unless they may view it unredacted. */
export const Right = z.enum([
  'view',
  'view-unredacted',
  'author',
  'review',
  'roll-out',
  'operate',
  'administer',
  'break-glass',
]);
export type Right = z.infer<typeof Right>;

/** Stands for every environment, those to come included. */
export const EVERYWHERE = '*';

/** Rights in one environment, or in all. */
export const Grant = z.strictObject({
  environment: z.union([EnvironmentName, z.literal(EVERYWHERE)]),
  rights: z.array(Right).max(Right.options.length),
});
export type Grant = z.infer<typeof Grant>;

/** What each persona starts with. Grants may differ from it at any time: these are starting sets, not limits. */
export const PERSONA_RIGHTS: Readonly<Record<Persona, readonly Right[]>> = Object.freeze({
  developer: ['view', 'author', 'review', 'roll-out', 'operate'],
  devops: Right.options,
  analyst: ['view'],
  manager: ['view', 'review', 'roll-out', 'operate'],
});

export const Account = z.strictObject({
  id: Id,
  name: z.string(),
  email: z.email(),
  persona: Persona,
  grants: z.array(Grant).max(1000),
});
export type Account = z.infer<typeof Account>;

/** Whether somebody has a right in an environment; without one, whether they have it anywhere. */
export function mayDo(account: Pick<Account, 'grants'>, right: Right, environment?: string): boolean {
  return account.grants.some(
    (grant) =>
      grant.rights.includes(right) &&
      (environment === undefined || grant.environment === EVERYWHERE || grant.environment === environment),
  );
}

export const Session = z.strictObject({
  account: Account,
  /** The environments that the person may view. */
  environments: z.array(EnvironmentName),
  expiresAt: Timestamp,
});
export type Session = z.infer<typeof Session>;

/** Why a single sign-on did not work, as the sign-in page says it. The list is closed: no address puts words there. */
export const SINGLE_SIGN_ON_PROBLEMS = [
  'The sign-in took too long or was begun in another window. Try again.',
  'The identity provider could not be reached or refused. Try again, or ask whoever administers it.',
  'There is an account with your e-mail address already, which signs in with a password.',
  'Your account here is shut. Ask whoever administers Lookout.',
] as const;

/** What the sign-in page needs: in demo mode it offers the seeded accounts by name. */
export const SignInOptions = z.strictObject({
  isDemo: z.boolean(),
  accounts: z.array(z.strictObject({ name: z.string(), email: z.email(), persona: Persona })),
  /** The name of the house's own sign-in (OpenID Connect); null when there is none. */
  singleSignOn: z.strictObject({ name: z.string() }).nullable(),
});
export type SignInOptions = z.infer<typeof SignInOptions>;

/** The password of every account that demo mode seeds; such accounts exist in demo mode only. */
export const DEMO_PASSWORD = 'lookout-demo';
