import { kqlName } from '../start/kql-text.ts';
import type { Recipe } from './recipe.ts';
import { metricOf, numberOf, textOf } from './recipe-parts.ts';

export const diagnosticsRecipes: readonly Recipe[] = [
  {
    id: 'read-variable',
    scenario: 'diagnostics',
    label: 'Chart a variable',
    purpose: 'The lowest, mean and highest value of a field that a line of code reports.',
    asks: { durableId: 'LogEnqueueWork', field: 'depth' },
    write: ({ durableId, field }) => ({
      source: `// The course of one value.\n${metricOf(durableId, `lowest = min(${numberOf(field)}), mean = avg(${numberOf(field)}), highest = max(${numberOf(field)}) by bin(timestamp, 10s)`)}`,
    }),
  },
  {
    id: 'who-fails',
    scenario: 'diagnostics',
    label: 'Which inputs fail',
    purpose: 'Counts the records of an error by the value of one of its fields.',
    asks: { durableId: 'ErrorHashing', field: 'fileName' },
    write: ({ durableId, field }) => ({
      source: `// Which values come with the error.\n${metricOf(durableId, `failures = count() by bin(timestamp, 10s), ${kqlName(field)} = ${textOf(field)}`)}`,
    }),
  },
  {
    id: 'errors-by-line',
    scenario: 'diagnostics',
    label: 'Where the errors come from',
    purpose: 'Counts errors by the line of code that wrote them.',
    asks: {},
    write: () => ({
      source: `// Errors (3) and what is critical (4), by the line of code that wrote them.
traces
| where severityLevel >= 3
| summarize errors = count() by bin(timestamp, 10s), line = tostring(customDimensions.EventName)
| render timechart`,
    }),
  },
];
