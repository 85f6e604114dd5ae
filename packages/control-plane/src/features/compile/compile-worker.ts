/** A worker thread that compiles queries and previews plans: what is slow or hostile stalls nobody but itself. */
import { parentPort } from 'node:worker_threads';
import { contentHash } from '@lookout/contract';
import { createLanguage } from '@lookout/kql';
import { makeEvidence } from './make-evidence.ts';
import type { CompiledQuery } from './query-compiler.ts';
import type { Job, WorkerMessage } from './worker-protocol.ts';

const language = createLanguage();

function compile(source: string): CompiledQuery {
  const { diagnostics, plan, streamability } = language.compile(source);
  return { diagnostics, plan, planHash: plan && contentHash(plan), streamability };
}

function answer(job: Job): WorkerMessage {
  try {
    return { kind: 'done', result: job.kind === 'compile' ? compile(job.source) : makeEvidence(job) };
  } catch (error) {
    return {
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

const send = (message: WorkerMessage) => parentPort?.postMessage(message);
parentPort?.on('message', (job: Job) => send(answer(job)));
send({ kind: 'ready' });
