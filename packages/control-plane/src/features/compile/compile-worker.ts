/** A worker thread that compiles queries and previews plans: what is slow or hostile stalls nobody but itself. */
import { parentPort } from 'node:worker_threads';
import { contentHash, type Evidence } from '@lookout/contract';
import { createLanguage } from '@lookout/kql';
import type { CompiledQuery } from './query-compiler.ts';
import { refusalOf } from './refusal-of.ts';
import type { Job, WorkerMessage } from './worker-protocol.ts';

const language = createLanguage();

function compile(source: string): CompiledQuery {
  const { diagnostics, plan, streamability } = language.compile(source);
  return { diagnostics, plan, planHash: plan && contentHash(plan), streamability };
}

/** The engine is loaded with the first preview: compiling can begin without it. */
async function evidence(job: Extract<Job, { kind: 'evidence' }>): Promise<Evidence> {
  const { makeEvidence } = await import('./make-evidence.ts');
  return makeEvidence(job);
}

async function answer(job: Job): Promise<WorkerMessage> {
  try {
    return { kind: 'done', result: job.kind === 'compile' ? compile(job.source) : await evidence(job) };
  } catch (error) {
    return {
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      refusal: refusalOf(error),
    };
  }
}

const send = (message: WorkerMessage) => parentPort?.postMessage(message);
parentPort?.on('message', (job: Job) => void answer(job).then(send));
send({ kind: 'ready' });
