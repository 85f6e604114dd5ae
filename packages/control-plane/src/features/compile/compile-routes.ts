import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { QueryCompiler } from './query-compiler.ts';

/** The endpoint that compiles text without saving it. */
export function registerCompile(router: Router, compiler: QueryCompiler): void {
  router.route(endpoints.compileQuery, async ({ body }) => {
    const { diagnostics, streamability, plan, planHash } = await compiler.compile(body.source);
    return { diagnostics: [...diagnostics, ...streamability], plan, planHash };
  });
}
