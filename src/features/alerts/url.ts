import { z } from '@lookout/contract/zod';
import { RangeSearch } from '../../lib/time-range.ts';

const text = z.string().optional().catch(undefined);

/** What a link to the list of alerts carries: a column of the table; a minus before it means descending. */
export const AlertsSearch = z.object({ sort: text });
export type AlertsSearch = z.infer<typeof AlertsSearch>;

/** What a link to one alert carries. */
export const AlertSearch = RangeSearch;
export type AlertSearch = RangeSearch;

/** What a link to a new alert carries: the metric that it is to watch. */
export const NewAlertSearch = z.object({ probeId: text, metric: text });
export type NewAlertSearch = z.infer<typeof NewAlertSearch>;
