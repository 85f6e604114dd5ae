import type { Documentation } from '../../catalog.ts';

/** `render` says how a result is drawn; the plan carries it beside its steps. */
export const renderDocumentation: Documentation = {
  name: 'render',
  signature: 'render visualization [with (title = "…")]',
  description: 'Draws the result, e.g. as a timechart.',
  example: 'logs | summarize count() by bin(timestamp, 1m) | render timechart',
  link: 'https://learn.microsoft.com/kusto/query/render-operator',
};
