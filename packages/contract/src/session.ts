import * as z from 'zod';
import { EnvironmentName, Id, Timestamp } from './primitives.ts';

export const Persona = z.enum(['developer', 'devops', 'analyst', 'manager']);
export type Persona = z.infer<typeof Persona>;

export const Right = z.enum(['view', 'author', 'review', 'operate']);
export type Right = z.infer<typeof Right>;

/** What each persona may do. Viewing is everybody's. */
export const RIGHTS: Readonly<Record<Persona, readonly Right[]>> = Object.freeze({
  developer: ['view', 'author', 'review', 'operate'],
  devops: ['view', 'author', 'review', 'operate'],
  analyst: ['view'],
  manager: ['view', 'review', 'operate'],
});

export const Account = z.strictObject({
  id: Id,
  name: z.string(),
  email: z.email(),
  persona: Persona,
});
export type Account = z.infer<typeof Account>;

export const Session = z.strictObject({
  account: Account,
  rights: z.array(Right),
  environments: z.array(EnvironmentName),
  expiresAt: Timestamp,
});
export type Session = z.infer<typeof Session>;

/** What the sign-in page needs: in demo mode it offers the seeded accounts by name. */
export const SignInOptions = z.strictObject({
  isDemo: z.boolean(),
  accounts: z.array(z.strictObject({ name: z.string(), email: z.email(), persona: Persona })),
});
export type SignInOptions = z.infer<typeof SignInOptions>;

/** The password of every account that demo mode seeds; such accounts exist in demo mode only. */
export const DEMO_PASSWORD = 'lookout-demo';
