import { RecordStatus } from '@lookout/contract';
import {
  inspectFields,
  instantFromNanoseconds,
  previewPlan,
  readLogs,
  type SampleChunk,
  transcodeJson,
} from '@lookout/engine';
import { compileQuery } from '@lookout/kql';
import { expect, test } from 'vitest';

const AT = 1_795_000_000_000_000_000n;
const MESSAGES = [
  'rack 7 moved (hall "north") to 10.0.0.7:80',
  'rack 12 moved (hall "south") to 10.0.0.9:80',
  'rack 7 is empty',
  'paid by ada@example.com with 4111 1111 1111 1111 today',
];

function flattened(service: string, messages: readonly string[]): SampleChunk {
  const logRecords = messages.map((stringValue) => ({ timeUnixNano: String(AT), body: { stringValue } }));
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: service } }] };
  const transcoded = transcodeJson(
    'logs',
    JSON.stringify({ resourceLogs: [{ resource, scopeLogs: [{ logRecords }] }] }),
  );
  if (!transcoded.ok) throw new Error('The sample is no OTLP.');
  const read = readLogs(transcoded.bytes);
  if (!read.ok) throw new Error(read.reason);
  const weights = new Float64Array(messages.length).fill(1);
  return { batch: read.batch, weights, from: AT, to: AT + 1_000_000_000n };
}

/** The messages of each chunk that a query drops. */
function droppedBy(source: string, samples: readonly SampleChunk[]) {
  const { plan, diagnostics } = compileQuery(source);
  if (!plan) throw new Error(JSON.stringify(diagnostics));
  const scope = { environment: 'production', services: [], attributes: [] };
  const now = instantFromNanoseconds(AT);
  const { statusOf } = previewPlan({ plan, scope, originals: 'keep', samples, now });
  const dropped = RecordStatus.options.indexOf('dropped');
  return samples.map((_, chunk) => MESSAGES.filter((_message, row) => statusOf(chunk, row) === dropped));
}

test.each([
  ['rack <*> moved', MESSAGES.slice(0, 2)],
  ['rack <*> is', MESSAGES.slice(2, 3)],
  ['paid by <*>', MESSAGES.slice(3)],
])('the condition of %s … drops exactly its group, and nothing of another service', (begin, group) => {
  const samples = [flattened('cellar', MESSAGES), flattened('attic', MESSAGES)];
  const { templates = [] } = inspectFields({ samples, service: 'cellar', durableId: '', isMasked: true });
  const found = templates.find(({ template }) => template.startsWith(begin));
  expect(droppedBy(`logs | where not(${found?.condition})`, samples)).toEqual([group, []]);
});
