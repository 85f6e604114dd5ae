import { type Account, mayDo, type Right } from '@lookout/contract';
import * as z from 'zod';
import { notFound, ProblemError } from '../lib/problem-error.ts';

/** In which environment a thing is that a call names by its id; undefined when there is none of this id. */
export interface EnvironmentLookup {
  readonly probe: (id: string) => Promise<string | undefined>;
  readonly review: (id: string) => Promise<string | undefined>;
  readonly rollout: (id: string) => Promise<string | undefined>;
}

/** The parts of a call that can say what it is about. */
export interface CallParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Who calls, and the right that the endpoint asks for. */
export interface Claim {
  readonly account: Account;
  readonly right: Right;
}

const Named = z.object({ environment: z.string() });
const ByDocument = z.object({ document: z.object({ scope: Named }) });
const ById = z.object({
  probeId: z.string().optional(),
  reviewId: z.string().optional(),
  rolloutId: z.string().optional(),
});

/**
 * Throws 403 unless somebody has the right in every environment that a call is about, and 404 where they may not
 * even know that the thing exists.
 */
export async function requireRight(
  { account, right }: Claim,
  parts: Partial<CallParts>,
  lookup: EnvironmentLookup,
): Promise<void> {
  for (const environment of namedEnvironments(parts)) requireIn(environment, { account, right });
  for (const { kind, id } of referredThings(parts)) {
    const environment = await lookup[kind](id);
    if (environment === undefined) continue;
    if (!mayDo(account, 'view', environment)) throw notFound(kind, id);
    requireIn(environment, { account, right });
  }
}

/** Throws 403 when somebody has a right nowhere: all that a call about no environment needs. */
export function requireRightSomewhere({ account, right }: Claim): void {
  if (!mayDo(account, right)) throw forbidden(right);
}

function requireIn(environment: string, { account, right }: Claim): void {
  if (!mayDo(account, right, environment)) throw forbidden(right, environment);
}

function namedEnvironments({ params, query, body }: Partial<CallParts>): string[] {
  const byDocument = ByDocument.safeParse(body);
  const texts = [params, query].map((part) => Named.safeParse(part).data?.environment);
  return [...texts, byDocument.data?.document.scope.environment].filter((text) => text !== undefined);
}

function referredThings({ params }: Partial<CallParts>): { kind: keyof EnvironmentLookup; id: string }[] {
  const { probeId, reviewId, rolloutId } = ById.safeParse(params).data ?? {};
  return [
    ...(probeId === undefined ? [] : [{ kind: 'probe' as const, id: probeId }]),
    ...(reviewId === undefined ? [] : [{ kind: 'review' as const, id: reviewId }]),
    ...(rolloutId === undefined ? [] : [{ kind: 'rollout' as const, id: rolloutId }]),
  ];
}

function forbidden(right: Right, environment?: string): ProblemError {
  const where = environment === undefined ? 'any environment' : environment;
  return new ProblemError(
    'forbidden',
    `You do not have the right "${right}" in ${where}. Somebody who administers it can grant it.`,
  );
}
