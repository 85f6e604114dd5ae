import { createStore } from 'zustand/vanilla';
import { RpcClient } from './rpc-client.ts';
import type { SampleEvents } from './sample/sample-service.ts';
import type { SampleMethods } from './sample.worker.ts';
import type { SampleClient, SampleStatus } from './sample-types.ts';

const NO_SAMPLE: SampleStatus = Object.freeze({
  environment: null,
  connection: 'idle',
  problem: null,
  retryAt: null,
  records: 0,
  from: null,
  to: null,
  generation: 0,
  isFrozen: false,
  given: null,
});

/** A worker that cannot even start (its script is not reachable) must not be started in a tight loop. */
const RESTART_DELAY_MS = 1_000;

/** The engine ends a preview by itself after 10 s, and keeps the sample; this is for what it does not see. */
const DEADLINE_MS = 20_000;

/** Starts the sample worker with the first request. */
function createSampleClient(): SampleClient {
  const status = createStore<SampleStatus>(() => NO_SAMPLE);
  const rpc = new RpcClient<SampleMethods, SampleEvents>({
    deadlineMs: DEADLINE_MS,
    start: () =>
      new Worker(new URL('./sample.worker.ts', import.meta.url), { type: 'module', name: 'sample' }),
    onEvent: (_topic, next) => status.setState(next, true),
    onCrash: (problem) => {
      const { environment } = status.getState();
      status.setState({ ...NO_SAMPLE, problem }, true);
      if (environment) setTimeout(() => connect(environment), RESTART_DELAY_MS);
    },
  });
  const connect = (environment: string) => {
    if (status.getState().environment === environment) return;
    status.setState({ ...NO_SAMPLE, environment, connection: 'connecting' }, true);
    void rpc.call('connect', { environment });
  };
  return {
    status,
    connect,
    freeze: (isFrozen) => rpc.call('freeze', { isFrozen }),
    give: (records) => rpc.call('give', records),
    tail: (query) => rpc.latest('tail', query),
    record: (id) => rpc.latest('record', { id }),
    fields: () => rpc.latest('fields', undefined),
    preview: (request) => rpc.latest('preview', request),
    previewPage: (query) => rpc.latest('previewPage', query),
    trace: (query) => rpc.call('trace', query),
    findings: (run) => rpc.call('findings', { run }),
    recordPath: (query) => rpc.call('recordPath', query),
    compare: (request) => rpc.latest('compare', request),
    runTests: (run) => rpc.call('runTests', run),
    testOf: (request) => rpc.call('testOf', request),
  };
}

/** The console's one sample, shared by the live tail and the editor. */
export const sampleClient = createSampleClient();
