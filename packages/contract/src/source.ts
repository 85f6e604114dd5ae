import { EnvironmentName, Timestamp } from './primitives.ts';
import { z } from './zod.ts';

const PLACEHOLDERS = /\{(path|line|commit)\}/g;
/** The host is fixed: what a service says of itself decides on the path alone. */
const FORM = /^https?:\/\/[^/{}\s]+\/\S*$/;

/** The address at which source code is shown; `{path}`, `{line}` and `{commit}` stand for those of a record. */
export const SourceTemplate = z
  .string()
  .max(500)
  .refine(
    (text) => FORM.test(text) && text.includes('{path}') && !/[{}]/.test(text.replace(PLACEHOLDERS, '')),
    'an http(s) address with {path} in it, such as https://git.example/team/app/blob/{commit}/{path}#L{line}',
  );

/** Stands for every service that has no template of its own. */
export const ANY_SERVICE = '*';

const SourceLink = z.strictObject({
  /** As its records name it, or `*`. */
  service: z.string().min(1).max(256),
  template: SourceTemplate,
});
export type SourceLink = z.infer<typeof SourceLink>;

/** Where the source of the services of an environment is shown. */
export const NewSourceLinks = z.strictObject({
  links: z
    .array(SourceLink)
    .max(200)
    .refine((links) => new Set(links.map(({ service }) => service)).size === links.length, {
      message: 'each service at most once',
    }),
});
export type NewSourceLinks = z.infer<typeof NewSourceLinks>;

/** The templates of an environment, and who set them. */
export const SourceLinks = NewSourceLinks.extend({
  environment: EnvironmentName,
  version: z.int().positive(),
  /** Null while nobody set any. */
  changedAt: Timestamp.nullable(),
  changedBy: z.string().nullable(),
});
export type SourceLinks = z.infer<typeof SourceLinks>;

/** Where in the source a line of code is, as most of its records say: the newest in the sample of the last minute. */
export const CodePlace = z.strictObject({
  path: z.string(),
  /** Counted from 1; null when the records do not say. */
  line: z.int().positive().nullable(),
  commit: z.string().nullable(),
});
export type CodePlace = z.infer<typeof CodePlace>;

/** A line of code in its source. */
export const SourcePlace = z.strictObject({
  environment: EnvironmentName,
  service: z.string(),
  durableId: z.string(),
  /** Null when its records do not say where they come from, or the sample holds none. */
  place: CodePlace.nullable(),
  /** Other places in the sample that log the same Durable ID. */
  otherPlaces: z.int().nonnegative(),
  /** Where it is shown, by the template of the service; null without one. */
  address: z.url().nullable(),
  /** The lines around it, masked as the reader must see them; null where the control plane has no source to read. */
  excerpt: z.strictObject({ from: z.int().positive(), lines: z.array(z.string()) }).nullable(),
});
export type SourcePlace = z.infer<typeof SourcePlace>;

/** The address of a place, by the template for its service or else the one for any; null without either. */
export function sourceAddress(
  links: readonly SourceLink[],
  service: string,
  { path, line, commit }: CodePlace,
): string | null {
  const link =
    links.find((one) => one.service === service) ?? links.find((one) => one.service === ANY_SERVICE);
  if (!link) return null;
  const values: Readonly<Record<string, string>> = {
    path: path.split('/').filter(isStep).map(encodeURIComponent).join('/'),
    line: String(line ?? 1),
    commit: encodeURIComponent(commit ?? 'HEAD'),
  };
  return link.template.replace(PLACEHOLDERS, (_, name: string) => values[name]!);
}

/** A path leads down only. */
function isStep(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..';
}
