import { EnvironmentName } from './primitives.ts';
import { z } from './zod.ts';

/** What a value is, in the words of the console. */
export const FieldType = z.enum(['text', 'integer', 'number', 'boolean', 'list', 'object', 'null']);
export type FieldType = z.infer<typeof FieldType>;

/** Why a field may hold a secret or a person: what some of its values look like, or what its name says. */
export const Suspicion = z.enum([
  'name',
  'private key',
  'jwt',
  'access key',
  'credentials',
  'e-mail address',
  'card number',
  'ip address',
  'random text',
]);
export type Suspicion = z.infer<typeof Suspicion>;

const Share = z.number().min(0).max(1);

/** One field of the records of a Durable ID. Shares are of the stream, as the sample estimates them. */
export const FieldReport = z.strictObject({
  /** An attribute's key; `body` for the message. */
  name: z.string(),
  isBody: z.boolean(),
  types: z.array(FieldType),
  /** The share of records that have it. */
  fill: Share,
  /** Different values, counted up to 256. */
  distinct: z.int().nonnegative(),
  /** Its share of the bytes of message and attributes, roughly. */
  shareOfBytes: Share,
  /** The most frequent values as text, cut, with their share of the records that have the field. */
  top: z.array(z.strictObject({ text: z.string(), share: Share })),
  suspicions: z.array(Suspicion),
});
export type FieldReport = z.infer<typeof FieldReport>;

/** What a variable part of a message looks like; `masked`: it held what may be a secret. */
export const VariableKind = z.enum(['number', 'hex', 'uuid', 'address', 'word', 'masked']);
export type VariableKind = z.infer<typeof VariableKind>;

/** Records without a Durable ID whose messages differ in their variable parts only. Always masked. */
export const FieldTemplate = z.strictObject({
  /** Made from service and template: the same as long as the template is. */
  syntheticId: z.string(),
  /** The message with `<*>` in place of its variable parts. */
  template: z.string(),
  sampled: z.int().nonnegative(),
  /** Share of the service's records without a Durable ID. */
  share: Share,
  /** KQL that is true of these records. */
  condition: z.string(),
  /** In the order of the message; values counted up to 256, shares of the group's records. */
  variables: z.array(
    z.strictObject({
      name: z.string(),
      kind: VariableKind,
      distinct: z.int().nonnegative(),
      top: z.array(z.strictObject({ text: z.string(), share: Share })),
    }),
  ),
});
export type FieldTemplate = z.infer<typeof FieldTemplate>;

/** What the records of one Durable ID consist of, from the sample of the last minute. */
export const FieldsReport = z.strictObject({
  environment: EnvironmentName,
  service: z.string(),
  durableId: z.string(),
  /** Sampled records that were looked at. */
  sampled: z.int().nonnegative(),
  /** Whether values are masked for this reader. */
  isMasked: z.boolean(),
  /** Suspected ones first, then by size. */
  fields: z.array(FieldReport),
  /** Fields beyond the first two hundred, which were not looked at. */
  omitted: z.int().nonnegative(),
  /** Of records without a Durable ID: the templates that most of them have, largest first. */
  templates: z.array(FieldTemplate).optional(),
});
export type FieldsReport = z.infer<typeof FieldsReport>;
