import type { SampleFields } from '../sample-types.ts';
import { FieldCounter, increase, valuesOf } from './field-counter.ts';
import type { Snapshot } from './snapshot.ts';

/** Records that the statistics look at, spread evenly: enough to meet every key that matters, quick enough for a keystroke. */
const MOST_RECORDS = 2_000;
const MOST_NAMES = 200;

/** Attribute keys, their values, services and Durable IDs in the sample, the most frequent in the stream first. */
export function describeFields(snapshot: Snapshot): SampleFields {
  const attributes = new FieldCounter();
  const resource = new FieldCounter();
  const services = new Map<string, number>();
  const durableIds = new Map<string, number>();
  let total = 0;
  for (const { batch, row, weight } of spread(snapshot)) {
    const record = batch.record(row);
    total += weight;
    attributes.add(record.attributes, weight);
    resource.add(record.resource, weight);
    increase(services, batch.service(row), weight);
    if (record.eventName) increase(durableIds, record.eventName, weight);
  }
  return {
    generation: snapshot.generation,
    attributes: attributes.list(total),
    resource: resource.list(total),
    services: valuesOf(services, total, MOST_NAMES),
    durableIds: valuesOf(durableIds, total, MOST_NAMES),
  };
}

function* spread({ frames, weights }: Snapshot) {
  const records = frames.reduce((sum, frame) => sum + frame.recordCount, 0);
  const stride = Math.max(1, Math.ceil(records / MOST_RECORDS));
  let position = 0;
  for (const [index, { batch }] of frames.entries()) {
    for (let row = 0; row < batch.recordCount; row += 1, position += 1)
      if (position % stride === 0) yield { batch, row, weight: weights[index]?.[row] ?? 1 };
  }
}
