import type { SampledAttribute, SampleSymbols } from '@lookout/kql';
import type { SampleField, SampleFields } from './sample-types.ts';

/** What the sample knows of the stream's vocabulary, as the language services want it. */
export function sampleSymbolsOf(fields: SampleFields): SampleSymbols {
  return {
    attributes: fields.attributes.map(symbolOf),
    resource: fields.resource.map(symbolOf),
    services: fields.services,
    eventNames: fields.durableIds,
  };
}

function symbolOf({ key, type, values }: SampleField): SampledAttribute {
  return { name: key, types: [type], values };
}
