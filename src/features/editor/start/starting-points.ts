import type { ProbeDocument } from '@lookout/contract';
import { recipeDocument } from '../recipes/recipes.ts';
import type { NewProbeSearch } from '../url.ts';
import { blankDocument } from './blank-document.ts';
import { selectionDocument } from './selection-document.ts';

interface StartingPoint {
  readonly id: NonNullable<NewProbeSearch['start']>;
  readonly label: string;
  /** What it is good for, in one sentence. */
  readonly purpose: string;
  readonly document: (environment: string) => ProbeDocument;
}

const CHART_SOURCE = `traces
| extend event = tostring(customDimensions.EventName), cached = toint(customDimensions.cacheLength)
| summarize requests = countif(event == "LogWelcome"), cached = max(cached) by bin(timestamp, 10s)
| render timechart`;

/** The reference examples of Dynamic Telemetry, and an empty page. */
export const startingPoints: readonly StartingPoint[] = [
  {
    id: 'drop',
    label: 'Drop a chatty line',
    purpose: 'LogLaunch makes half of all records and tells nothing. Drop it and keep the rest.',
    document: (environment) => ({
      ...selectionDocument(environment, { action: 'drop', durableId: 'LogLaunch' }),
      description: 'LogLaunch makes about half of all records and nobody reads it.',
    }),
  },
  {
    id: 'redact',
    label: 'Redact a secret',
    purpose: 'LogWelcomeBanner leaks a secret. Remove the field and keep the record.',
    document: (environment) =>
      selectionDocument(environment, { action: 'redact', durableId: 'LogWelcomeBanner', field: 'secret' }),
  },
  {
    id: 'chart',
    label: 'Chart a value',
    purpose: 'Turn records into a metric: the length of the cache beside the number of requests.',
    document: (environment) => ({
      ...blankDocument(environment),
      title: 'Cache length and requests',
      description: 'The length of the cache, as a breakpoint probe reports it, beside the requests.',
      source: CHART_SOURCE,
    }),
  },
  {
    id: 'empty',
    label: 'Start from nothing',
    purpose: 'An empty query on the logs of this environment.',
    document: blankDocument,
  },
];

/** The document that a link starts from; null when it leaves the choice open. */
export function startingDocument(environment: string, search: NewProbeSearch): ProbeDocument | null {
  const { action, service, durableId, field, start, recipe } = search;
  if (recipe) return recipeDocument(environment, search);
  if (action || service || durableId || field) return selectionDocument(environment, search);
  return startingPoints.find(({ id }) => id === start)?.document(environment) ?? null;
}
