import type { RiskPoint } from '@lookout/contract';
import type { RiskFacts, RiskRule } from './rate-probe.ts';

const ERROR_SEVERITY = 17;

/** What a probe may hide from those who look for an attack, and for how long it can do so unseen. */
export const securityPoints: RiskRule = (input) => [
  ...lifetime(input),
  ...reach(input),
  ...lostTraces(input),
];

function lifetime({ document }: RiskFacts): RiskPoint[] {
  if (document.expiresAt !== null) return [];
  return [point(1, 'It has no expiry: it stays until somebody remembers it.', 'document')];
}

function reach({ document, facts }: RiskFacts): RiskPoint[] {
  const { services, attributes } = document.scope;
  if (services.length > 0 || attributes.length > 0 || !facts.drops) return [];
  return [point(1, 'It can drop records of every service, those to come included.', 'document')];
}

function lostTraces({ evidence, facts }: RiskFacts): RiskPoint[] {
  const lost = (evidence?.examples ?? []).filter(
    ({ status, before }) => status === 'dropped' && (before?.severityNumber ?? 0) >= ERROR_SEVERITY,
  );
  if (!facts.drops || lost.length === 0) return [];
  const events = new Set(lost.map(({ before }) => before?.eventName || 'a record without a name'));
  return [
    point(
      2,
      `It drops errors, such as ${[...events].slice(0, 3).join(', ')}: traces of an attack may be among them.`,
      'evidence',
    ),
  ];
}

function point(points: number, reason: string, basis: RiskPoint['basis']): RiskPoint {
  return { dimension: 'security', points, reason, basis };
}
