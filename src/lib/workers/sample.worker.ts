import { runProbeTests, testOfRecord } from '@lookout/engine';
import type { RpcPort } from './rpc-protocol.ts';
import { serveRpc } from './rpc-server.ts';
import { type SampleEvents, SampleService } from './sample/sample-service.ts';
import type { TestFromRecord, TestRun } from './sample-types.ts';

const port = self as unknown as RpcPort;
const service: SampleService = new SampleService((topic, payload) => emit(topic, payload));

const methods = {
  connect: service.connect.bind(service),
  freeze: service.freeze.bind(service),
  give: service.give.bind(service),
  tail: service.tail.bind(service),
  record: service.record.bind(service),
  fields: service.fields.bind(service),
  preview: service.preview.bind(service),
  previewPage: service.previewPage.bind(service),
  trace: service.trace.bind(service),
  findings: service.findings.bind(service),
  recordPath: service.recordPath.bind(service),
  compare: service.compare.bind(service),
  runTests: ({ tests, ...subject }: TestRun) => runProbeTests(subject, tests),
  testOf: ({ record, name, ...subject }: TestFromRecord) => testOfRecord(subject, record, name),
};
export type SampleMethods = typeof methods;

const emit = serveRpc<SampleEvents>(port, methods);
