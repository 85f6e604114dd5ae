import type { ProbeDocument } from '@lookout/contract';
import { formatAbsoluteTime, formatBytes, formatCount } from './format.ts';

/** Everything in a probe's document but its query, as lines of text that people compare. */
export function documentText(document: ProbeDocument): string {
  return documentRows(document)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/** Everything in a probe's document but its query, as names and values; every document has the same names. */
export function documentRows({
  scope,
  budget,
  ...document
}: ProbeDocument): readonly (readonly [name: string, value: string])[] {
  const services = scope.services.length === 0 ? 'every service' : scope.services.join(', ');
  const attributes = scope.attributes.map(({ key, equals }) =>
    equals === undefined ? key : `${key} = ${equals}`,
  );
  return [
    ['title', document.title],
    ['description', document.description || 'none'],
    ['kind', document.kind],
    ['placement', document.placement],
    ['environment', scope.environment],
    ['services', services],
    ['attributes', attributes.join(', ') || 'any'],
    ['originals', document.originals],
    ['when tripped', document.whenTripped === 'drop' ? 'hold records back' : 'let records pass'],
    ['CPU ceiling', `${formatCount(budget.cpuMillisecondsPerSecond)} ms/s`],
    ['memory ceiling', formatBytes(budget.stateBytes)],
    ['records ceiling', `${formatCount(budget.recordsOutPerSecond)}/s`],
    ['expires', document.expiresAt === null ? 'never' : formatAbsoluteTime(document.expiresAt)],
    ['themes', document.themes?.join(', ') || 'none'],
  ];
}
