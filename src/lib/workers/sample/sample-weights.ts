import type { Stratum, TapHeader } from '@lookout/contract';

interface Coverage {
  /** Records that the processors counted, in all frames and in those that sampled at least one of them. */
  counted: number;
  covered: number;
}

/**
 * How many records of the stream each sampled record stands for, per frame. Within a frame that is
 * `recordsIn / sampled` of its stratum. A frame may count records of a stratum without sampling one; those are
 * spread over the stratum's records in the other frames, so that totals stay true as long as the sample holds
 * a single record of the stratum.
 */
export function weighSamples(headers: readonly TapHeader[]): Float64Array<ArrayBuffer>[] {
  const coverage = measureCoverage(headers);
  return headers.map((header) => {
    const perStratum = header.strata.map((stratum) => {
      const { counted, covered } = coverage.get(keyOf(stratum)) ?? { counted: 0, covered: 0 };
      return stratum.sampled > 0 && covered > 0
        ? (stratum.recordsIn / stratum.sampled) * (counted / covered)
        : 1;
    });
    return Float64Array.from(header.stratumOf, (index) => perStratum[index] ?? 1);
  });
}

/** Records that were counted and of which the sample holds not one: no estimate speaks for them. */
export function unseenRecords(headers: readonly TapHeader[]): number {
  let unseen = 0;
  for (const { counted, covered } of measureCoverage(headers).values()) if (covered === 0) unseen += counted;
  return unseen;
}

function measureCoverage(headers: readonly TapHeader[]): Map<string, Coverage> {
  const byStratum = new Map<string, Coverage>();
  for (const header of headers) {
    for (const stratum of header.strata) {
      const key = keyOf(stratum);
      const coverage = byStratum.get(key) ?? { counted: 0, covered: 0 };
      coverage.counted += stratum.recordsIn;
      if (stratum.sampled > 0) coverage.covered += stratum.recordsIn;
      byStratum.set(key, coverage);
    }
  }
  return byStratum;
}

function keyOf(stratum: Stratum): string {
  return `${stratum.service}\0${stratum.durableId}\0${stratum.severityNumber}`;
}
