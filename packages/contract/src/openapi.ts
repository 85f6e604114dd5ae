import type { Endpoint } from './api/endpoint.ts';
import { endpoints } from './api/endpoints.ts';
import { PROBLEM_CONTENT_TYPE } from './problem.ts';
import { namedSchemas } from './schemas.ts';
import { z } from './zod.ts';

type JsonObject = { readonly [key: string]: unknown };

const SCHEMAS = '#/components/schemas/';
const SESSION = 'session';

/** The HTTP API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1), derived from `endpoints`. */
export function openApiDocument(): JsonObject {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lookout',
      version: '1',
      description:
        'Author, review, roll out, switch and measure probes on live OpenTelemetry streams. ' +
        'Errors are RFC 9457 problems. Changes name the version they were made from in If-Match; what creates or ' +
        'decides names an Idempotency-Key of its own, and happens once. Where one of the two is missing, the ' +
        'operation says why.',
    },
    paths: paths(),
    components: {
      schemas: componentSchemas(),
      securitySchemes: { [SESSION]: { type: 'apiKey', in: 'cookie', name: 'lookout_session' } },
    },
  };
}

/** A registry of the contract's named schemas, so that answers refer to them and do not repeat them. */
function registry() {
  const registered = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(namedSchemas)) registered.add(schema, { id });
  return registered;
}

function componentSchemas(): JsonObject {
  const { schemas } = z.toJSONSchema(registry(), { uri: (id) => `${SCHEMAS}${id}`, io: 'output' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)]));
}

function withoutIdentity({ $schema, $id, ...schema }: JsonObject): JsonObject {
  return schema;
}

function paths(): JsonObject {
  const byPath: Record<string, Record<string, JsonObject>> = {};
  for (const [id, endpoint] of Object.entries(endpoints) as [string, Endpoint][]) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    byPath[path] = { ...byPath[path], [endpoint.method.toLowerCase()]: operation(id, endpoint) };
  }
  return byPath;
}

function operation(operationId: string, endpoint: Endpoint): JsonObject {
  return {
    operationId,
    summary: endpoint.summary,
    ...exceptions(endpoint),
    tags: [endpoint.path.split('/')[3]],
    ...(endpoint.right
      ? { security: [{ [SESSION]: [] }], 'x-lookout-right': endpoint.right }
      : { security: [] }),
    parameters: parameters(endpoint),
    ...(endpoint.body ? { requestBody: { required: true, content: json(endpoint.body, 'input') } } : {}),
    responses: responses(endpoint),
  };
}

/** Why a change goes without a version or a key. */
function exceptions({ withoutVersion, withoutKey }: Endpoint): JsonObject {
  const sentences = [
    ...(withoutVersion === undefined ? [] : [`No If-Match: ${withoutVersion}`]),
    ...(withoutKey === undefined ? [] : [`No Idempotency-Key needed: ${withoutKey}`]),
  ];
  return sentences.length === 0 ? {} : { description: sentences.join(' ') };
}

function parameters(endpoint: Endpoint): JsonObject[] {
  const ifMatch = {
    name: 'If-Match',
    in: 'header',
    required: endpoint.ifMatch === 'required',
    description: 'The ETag of the version that was loaded, such as "3".',
    schema: { type: 'string' },
  };
  const idempotencyKey = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'A UUID of this request: repeated within 24 hours it is answered as before.',
    schema: { type: 'string', minLength: 16, maxLength: 200 },
  };
  return [
    ...objectParameters(endpoint.params, 'path'),
    ...objectParameters(endpoint.query, 'query'),
    ...(endpoint.ifMatch ? [ifMatch] : []),
    ...(endpoint.idempotencyKey ? [idempotencyKey] : []),
  ];
}

function objectParameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): JsonObject[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(part as z.ZodType, undefined).success,
    schema: jsonSchema(part as z.ZodType, 'input'),
  }));
}

function responses(endpoint: Endpoint): JsonObject {
  const status = endpoint.response === null ? 204 : (endpoint.status ?? 200);
  return {
    [status]: success(endpoint),
    default: {
      description: 'What went wrong, and what to do next.',
      content: { [PROBLEM_CONTENT_TYPE]: { schema: { $ref: `${SCHEMAS}Problem` } } },
    },
  };
}

function success({ response, summary }: Endpoint): JsonObject {
  if (response === null) return { description: 'Done.' };
  if (typeof response === 'string') return { description: summary, content: { [response]: {} } };
  return { description: summary, content: json(response, 'output') };
}

function json(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  return { 'application/json': { schema: jsonSchema(schema, io) } };
}

/** One schema in place; where it uses a named one, it refers to that. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const name = Object.entries(namedSchemas).find(([, named]) => named === schema)?.[0];
  if (name) return { $ref: `${SCHEMAS}${name}` };
  const all = registry();
  all.add(schema, { id: 'self' });
  const { schemas } = z.toJSONSchema(all, { uri: (id) => `${SCHEMAS}${id}`, io });
  return withoutIdentity(schemas.self ?? {});
}
