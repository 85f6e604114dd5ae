import type { QueryCompiler } from '../features/compile/query-compiler.ts';
import { WorkerCompiler } from '../features/compile/worker-compiler.ts';

let compiler: WorkerCompiler | undefined;

/** One real compiler for all servers of a test process: its worker needs a second to start, and is not what they test. */
export function sharedCompiler(): QueryCompiler {
  compiler ??= new WorkerCompiler();
  const shared = compiler;
  return {
    compile: (source) => shared.compile(source),
    evidence: (request) => shared.evidence(request),
    close: async () => {},
  };
}
