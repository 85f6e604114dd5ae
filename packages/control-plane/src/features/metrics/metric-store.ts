import type { MetricBucket } from '@lookout/contract';
import type { BucketGain, Series } from './roll-up.ts';

/** Where the roll-ups of metrics are kept. */
export interface MetricStore {
  /** Ids of the series of a probe. */
  seriesIds(probeId: string): Promise<string[]>;
  /** Adds series and gains in one transaction: all or nothing. Series that exist already stay as they are. */
  write(series: readonly Series[], gains: readonly BucketGain[], now: number): Promise<void>;
  /** The series of a probe that have buckets in the range, those with most points first, and how many there are. */
  read(query: MetricQuery): Promise<{ series: StoredSeries[]; total: number }>;
  /** What there is of several probes in the range: their series, and the course of each of their metrics. */
  survey(query: SurveyQuery): Promise<{ heads: SeriesHead[]; courses: MetricCourse[] }>;
  /** The series of one metric of a probe. */
  seriesOf(probeId: string, metric: string): Promise<SeriesName[]>;
  /** Several series added up, bucket by bucket, oldest first; the last value of a bucket is the greatest of theirs. */
  course(query: CourseQuery): Promise<MetricBucket[]>;
  /** Deletes buckets of a resolution that start before a moment. */
  forgetBuckets(resolution: number, before: number): Promise<void>;
  /** Deletes series without a bucket that were made before a moment. */
  forgetSeries(before: number): Promise<void>;
}

export interface MetricQuery {
  readonly probeId: string;
  readonly resolution: number;
  readonly from: number;
  readonly to: number;
  /** Most series to return. */
  readonly limit: number;
  /** One metric of the probe; all of them when absent. */
  readonly metric?: string | undefined;
}

export interface SurveyQuery extends Pick<MetricQuery, 'resolution' | 'from' | 'to'> {
  readonly probeIds: readonly string[];
}

/** Which series are added up, and where. */
export interface CourseQuery extends Pick<MetricQuery, 'resolution' | 'from' | 'to'> {
  readonly seriesIds: readonly string[];
}

/** What tells one series of a metric from the others. */
export type SeriesName = Pick<Series, 'id' | 'unit' | 'attributes'>;

/** A series without its buckets. `last`: when its newest one starts. */
export interface SeriesHead extends Omit<Series, 'id' | 'attributes'> {
  readonly keys: readonly string[];
  readonly last: number;
}

/** One bucket of a metric over all of its series. */
export interface MetricCourse {
  readonly probeId: string;
  readonly metric: string;
  readonly start: number;
  readonly count: number;
  readonly sum: number;
}

export interface StoredSeries extends Series {
  readonly buckets: MetricBucket[];
}
