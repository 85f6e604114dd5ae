import { METRIC_RESOLUTIONS } from '@lookout/contract';

type Resolution = (typeof METRIC_RESOLUTIONS)[number];
const HOUR = 3_600_000;

/** How long buckets are kept, in milliseconds, by their width in seconds. */
export const KEEP_MS: Readonly<Record<Resolution, number>> = Object.freeze({
  1: HOUR,
  10: 6 * HOUR,
  60: 7 * 24 * HOUR,
  3600: 400 * 24 * HOUR,
});

/** Most buckets of one series that a chart can show. */
const MAX_BUCKETS = 720;

/** The finest resolution that still has the whole range and does not have too many buckets in it. */
export function chooseResolution(range: { from: number; to: number }, now: number): Resolution {
  const fits = (resolution: Resolution) =>
    range.to - range.from <= MAX_BUCKETS * resolution * 1000 && range.from >= now - KEEP_MS[resolution];
  return METRIC_RESOLUTIONS.find(fits) ?? 3600;
}
