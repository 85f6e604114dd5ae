import type { Endpoint, EndpointParsed } from '@lookout/contract';
import { ProblemError } from '../lib/problem-error.ts';

/** The parts of a request that an endpoint describes, with the words for each. */
const PARTS = Object.freeze({ params: 'path', query: 'query', body: 'body' });
type Part = keyof typeof PARTS;

/** One part of a request by its schema; unknown fields are refused. Throws a problem that names every fault. */
export function parsePart<E extends Endpoint, K extends Part>(
  endpoint: E,
  part: K,
  value: unknown,
): EndpointParsed<E, K> {
  const schema = endpoint[part];
  if (!schema) return undefined as EndpointParsed<E, K>;
  const result = schema.safeParse(value);
  if (result.success) return requireStorable(part, result.data) as EndpointParsed<E, K>;
  throw new ProblemError(
    'invalid-input',
    `The ${PARTS[part]} of the request is not as the API describes it.`,
    {
      errors: result.error.issues
        .slice(0, 50)
        .map((issue) => ({ pointer: pointer(issue.path), message: issue.message })),
    },
  );
}

/** PostgreSQL keeps no text with U+0000 in it: what one database cannot keep is refused on both. */
function requireStorable<T>(part: Part, value: T): T {
  if (!holdsNul(value)) return value;
  throw new ProblemError(
    'invalid-input',
    `The ${PARTS[part]} of the request holds the character U+0000, which no text of ours may.`,
  );
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);
}

/** A JSON pointer (RFC 6901). */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
