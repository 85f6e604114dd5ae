import { z } from './zod.ts';

/** Nanoseconds since the Unix epoch, UTC, as a decimal string: exact where a JSON number would not be. */
export const Nanoseconds = z
  .string()
  .regex(/^-?\d{1,20}$/, 'a decimal number of nanoseconds')
  .brand<'Nanoseconds'>();
export type Nanoseconds = z.infer<typeof Nanoseconds>;

/** A moment in time as people and logs of changes write it: RFC 3339 in UTC with milliseconds. */
export const Timestamp = z.iso.datetime();
export type Timestamp = z.infer<typeof Timestamp>;

/** A number of bytes, never negative. */
export const Bytes = z.int().nonnegative();

/** A count of records or things, never negative. */
export const Count = z.int().nonnegative();

/** A SHA-256 hash as 64 lower-case hexadecimal digits. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 hash in lower-case hexadecimal');
export type Hash = z.infer<typeof Hash>;

/** An identifier that the control plane made: a prefix that names the kind, then 16 or more URL-safe characters. */
export const Id = z
  .string()
  .regex(/^[a-z]+_[A-Za-z0-9_-]{16,40}$/, 'an identifier such as prb_01h2xcejqtf2nbrexx3vqjhp41');

/** A deployment environment as OpenTelemetry names it (`deployment.environment.name`). */
export const EnvironmentName = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9._-]+$/, 'letters, digits, dot, dash or underscore');
export type EnvironmentName = z.infer<typeof EnvironmentName>;

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export const Json: z.ZodType<Json> = z.json() as z.ZodType<Json>;
