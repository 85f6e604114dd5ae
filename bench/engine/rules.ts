import { gunzipSync, gzipSync } from 'node:zlib';
import type { ProbePipeline } from '@lookout/engine';
import type { Race } from '../race.ts';
import { batchOf, pipelineOf } from './pipeline.ts';

const GZIP = { level: 1 };
/** What the path may cost: 300,000 records/s where gunzip and gzip alone reach 700,000. */
const SHARE_OF_GZIP = 300 / 700;

const contains = Array.from(
  { length: 20 },
  (_, index) => `logs | where not(tostring(body) contains "request ${index + 10}77")`,
);

/** Ten rules of every kind that a probe may be, over one stream: most are about one event, the last about all records. */
const tenRules = [
  'logs | where eventName != "Event7"',
  'logs | where not(eventName == "Event11" and attributes.country == "NG")',
  'logs | where not(tostring(body) contains "request 1077")',
  'logs | where not(eventName == "Event3" and attributes.durationMs < 100)',
  'logs | summarize count(), percentile(tolong(attributes.durationMs), 95) by eventName, bin(timestamp, 10s)',
  'logs | where eventName == "Event13" | summarize max(tolong(attributes.durationMs)) by bin(timestamp, 10s)',
  'logs | extend attributes = iff(eventName == "Event5", bag_remove_keys(attributes, dynamic(["path"])), attributes)',
  'logs | extend severityText = iff(eventName == "Event9", "DEBUG", severityText)',
  'logs | extend region = iff(eventName == "Event21", strcat("eu-", tostring(attributes.country)), "")',
  'logs | extend attributes = bag_remove_keys(attributes, dynamic(["secret"]))',
];

/** Many rules over one stream: twenty scans for text against one, and the gateway's whole path against gzip alone. */
export function ruleRaces(requests: readonly Uint8Array[], records: number): Race[] {
  return [containsRace(requests, records), pathRace(requests, records)];
}

function containsRace(requests: readonly Uint8Array[], records: number): Race {
  const [one, twenty] = [pipelineOf(contains.slice(0, 1)), pipelineOf(contains)];
  return {
    name: 'twenty `contains` rules over columns not read before',
    peer: 'one such rule',
    records,
    target: { atMost: 4 },
    ours: () => overFreshBatches(twenty, requests),
    peers: () => overFreshBatches(one, requests),
  };
}

/** Batches are read outside the time of a run: what is compared is the rules. */
function overFreshBatches(pipeline: ProbePipeline, requests: readonly Uint8Array[]): () => void {
  const batches = requests.map(batchOf);
  return () => {
    for (const batch of batches) pipeline.process(batch).bytes;
  };
}

function pathRace(requests: readonly Uint8Array[], records: number): Race {
  const rules = pipelineOf(tenRules);
  const zipped = requests.map((bytes) => gzipSync(bytes, GZIP));
  const overAll = (through: (bytes: Uint8Array) => Uint8Array | null) => () => () => {
    for (const request of zipped) gzipSync(through(gunzipSync(request)) ?? new Uint8Array(0), GZIP);
  };
  return {
    name: 'the gateway’s whole path: gunzip, columns, ten rules, splice, gzip',
    peer: 'gunzip and gzip alone',
    records,
    target: { atLeast: Math.round(SHARE_OF_GZIP * 100) / 100 },
    ours: overAll((bytes) => rules.process(batchOf(bytes)).bytes),
    peers: overAll((bytes) => bytes),
  };
}
