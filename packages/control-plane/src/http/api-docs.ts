import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { openApiDocument } from '@lookout/contract';
import type { FastifyInstance } from 'fastify';

/**
 * The browsable description of the API at `/api/docs`, and the document itself at `/api/docs/json`.
 * It takes about a second to write, so that is left to whoever first reads it: a restart is not to wait for it.
 */
export async function registerApiDocs(app: FastifyInstance): Promise<void> {
  let written: ReturnType<typeof openApiDocument> | undefined;
  const document = {
    toJSON() {
      written ??= openApiDocument();
      return written;
    },
  };
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { docExpansion: 'list' } });
}
